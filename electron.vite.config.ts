import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { closureOf, dictionaryFiles, licencesModule } from './electron/runtime/buildParts.mjs'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const root = at('.')
const alias = { '@shared': at('shared') }

/**
 * What a start draws and what it brings up right after. It comes in one file: each file asked for costs a start about a
 * millisecond, and there were nearly two hundred. What is in it and not needed yet is not run (`strictExecutionOrder`).
 */
const first = closureOf(
  [
    'renderer/app/showApp.tsx',
    'renderer/features/partners/PartnersPage.tsx',
    'renderer/features/today/TodayPage.tsx',
    'renderer/features/views/ViewTabs.tsx',
    'renderer/features/team/BookChooser.tsx',
    'renderer/app/OpenDeals.tsx',
    'renderer/app/WaitingRegistrations.tsx',
    'renderer/app/LeadsToGive.tsx',
    'renderer/app/InboxLink.tsx',
    'renderer/app/RailFoot.tsx',
    'renderer/app/SyncMark.tsx',
    'renderer/app/safety.ts',
    'renderer/app/sayKept.ts',
    'renderer/app/sayClock.ts',
    'renderer/app/resumeSession.ts',
    'renderer/app/automation/start.ts',
    'renderer/data/open.ts',
    'renderer/columns/deals/dealStore.ts',
    'renderer/columns/search/find.ts',
    'renderer/features/reminders/keeper.ts',
    'renderer/features/attribution/lockKeeper.ts',
    'renderer/sync/control.ts',
  ].map(at),
)

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
    plugins: [react(), licencesModule(root), first.plugin],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { index: at('renderer/index.html'), print: at('renderer/print.html') },
        output: {
          strictExecutionOrder: true,
          codeSplitting: {
            groups: [{ name: 'start', test: first.has, includeDependenciesRecursively: false }],
          },
        },
      },
    },
  },
})
