import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ElectronApplication, test } from '@playwright/test'
import { build } from 'vite'
import { launchTandem } from '../support/electronApp.ts'
import { buildHarness, openHarness } from '../support/harness.ts'
import { ROUNDS } from './support/bench.ts'
import { median, report } from './support/report.ts'

/** Documents on their way to the sync worker: over the app's own port, beside a call through the main process. */

const DOCUMENTS = 10_000
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

test('documents to the worker', async () => {
  const worker = await buildWorker()
  const folder = await buildHarness(here('harness'))
  const { app, end } = await launchTandem()
  try {
    await answerThroughMain(app, join(worker, 'worker.js'))
    const page = await openHarness(app, folder, 'ipc', 'bench', { preload: here('ipc/preload.cjs') })
    await givePort(app)
    const { ours, main } = await page.evaluate(
      ([count, rounds]) => window.bench.ipc.toWorker(count, rounds),
      [DOCUMENTS, ROUNDS] as const,
    )
    report({
      ...{ group: 'ipc', unit: 'ms', target: '<=0.2', rounds: ROUNDS, rows: { documents: DOCUMENTS } },
      metric: `${DOCUMENTS.toLocaleString('en')} documents to the sync worker and the answers back`,
      ours: median(ours),
      baseline: median(main),
      baselineName: 'invoke through the main process',
    })
  } finally {
    await end()
    for (const made of [worker, folder]) rmSync(made, { recursive: true, force: true })
  }
})

/** The app's own code for a port, with a server that takes everything. */
async function buildWorker(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'tandem-bench-worker-'))
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': here('../../shared') } },
    ssr: { noExternal: true },
    build: {
      ...{ ssr: here('ipc/worker.ts'), outDir, emptyOutDir: true, target: 'node20' },
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'worker.js' } },
    },
  })
  return outDir
}

const answerThroughMain = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ ipcMain, utilityProcess }, script) => {
    const child = utilityProcess.fork(script)
    Object.assign(globalThis, { benchWorker: child })
    let asked = 0
    const waiting = new Map<number, (answers: unknown) => void>()
    child.on('message', ({ id, answers }: { id: number; answers: unknown }) => {
      waiting.get(id)?.(answers)
      waiting.delete(id)
    })
    ipcMain.handle(
      'bench.push',
      (_, docs) =>
        new Promise(resolve => {
          const id = ++asked
          waiting.set(id, resolve)
          child.postMessage({ id, docs })
        }),
    )
  }, path)

const givePort = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow, MessageChannelMain }) => {
    const { benchWorker } = globalThis as unknown as { benchWorker: Electron.UtilityProcess }
    const window = BrowserWindow.getAllWindows().find(each => each.webContents.getURL().includes('//harness'))
    const { port1, port2 } = new MessageChannelMain()
    benchWorker.postMessage({}, [port1])
    window?.webContents.postMessage('bench.port', null, [port2])
  })
