import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { dictionaryFiles, licencesModule } from './electron/runtime/buildParts.mjs'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const root = at('.')
const alias = { '@shared': at('shared') }

// Targets are those of the oldest Electron it runs on (33). Main and preload are bundled into one file each: loose modules cost start-up time. The preload is
// CommonJS because a sandboxed preload cannot be an ES module.
export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [dictionaryFiles(root)],
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      rollupOptions: { input: { main: at('electron/main.ts'), syncWorker: at('electron/sync/worker.ts') } },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      externalizeDeps: false,
      target: 'node20.18',
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    resolve: { alias },
    plugins: [react(), licencesModule(root)],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: at('renderer/index.html'), print: at('renderer/print.html') } },
    },
  },
})
