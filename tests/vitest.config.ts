import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const LONG = '**/*.long.test.{ts,tsx}'

/** Rules without state may share the modules of a worker: loading them anew for each file took most of the time. */
const suite = (name: string, folders: string[], testTimeout: number, isolate = true) => ({
  extends: true as const,
  test: {
    name,
    isolate,
    include: folders.map(folder => `tests/${folder}/**/*.test.{ts,tsx}`),
    exclude: [LONG],
    environment: 'node',
    testTimeout,
  },
})

export default defineConfig({
  root: at('..'),
  resolve: { alias: { '@shared': at('../shared') } },
  test: {
    projects: [
      suite('unit', ['unit'], 10_000),
      suite('property', ['property'], 60_000, false),
      suite('integration', ['integration', 'sync'], 120_000),
      {
        extends: true,
        test: { name: 'long', include: [`tests/${LONG}`], environment: 'node', testTimeout: 900_000 },
      },
    ],
  },
})
