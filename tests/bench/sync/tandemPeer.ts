import type { ElectronApplication, Page } from '@playwright/test'
import { type EndpointAccess, TeamSync } from '../../e2e/pages/TeamSync.ts'
import type { Tandem } from '../../support/electronApp.ts'
import type { Timed } from './pouchPeer.ts'

/** All processes together, of one core. */
const IDLE_PERCENT = 4

/**
 * From the press of the button until Settings says that both are alike. What a start brings with it is over by then, as
 * it is in PouchDB's window.
 */
export async function timeFirstSync(
  { app, page }: Tandem,
  access: EndpointAccess,
  way: 'Upload mine' | 'Take theirs',
): Promise<Timed> {
  const sync = new TeamSync(page)
  await sync.connect(access)
  await atRest(app)
  const ms = await sync.section.evaluate(pressAndWait, way)
  return { ms, documents: await inStep(page) }
}

/** No process of the app has had anything to do for a second. */
async function atRest(app: ElectronApplication): Promise<void> {
  const busy = () =>
    app.evaluate(({ app }) => app.getAppMetrics().reduce((sum, { cpu }) => sum + cpu.percentCPUUsage, 0))
  for (let quiet = 0; quiet < 4; ) {
    await new Promise(resolve => setTimeout(resolve, 250))
    quiet = (await busy()) < IDLE_PERCENT ? quiet + 1 : 0
  }
}

async function pressAndWait(section: HTMLElement | SVGElement, way: string): Promise<number> {
  const button = [...section.querySelectorAll('button')].find(({ textContent }) => textContent === way)
  const status = section.querySelector('[role=status]')
  if (!button || !status) throw new Error('Settings does not show the first time together.')
  const start = performance.now()
  const done = new Promise<void>((resolve, reject) => {
    new MutationObserver(() => {
      if (status.textContent?.startsWith('Up to date')) resolve()
      if (/stopped|waits|next try/.test(status.textContent ?? '')) reject(new Error(status.textContent ?? ''))
    }).observe(status, { childList: true, characterData: true, subtree: true })
  })
  button.click()
  await done
  return performance.now() - start
}

/** Rows known to stand in the database as they are here. */
const inStep = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const store = await done(indexedDB.open('tandem'))
    const rows = store.transaction('syncRows').objectStore('syncRows')
    const [all, dirty] = await Promise.all([done(rows.count()), done(rows.index('dirty').count())])
    store.close()
    return all - dirty
  })

/** The most memory the worker has held, in MB. */
export async function peakOfWorker({ app }: Tandem): Promise<number> {
  const pid = await app.evaluate(
    ({ app }) =>
      app.getAppMetrics().find(({ name, serviceName }) => (name ?? serviceName) === 'Tandem sync')?.pid,
  )
  if (pid === undefined) throw new Error('The worker does not run.')
  const { readFileSync } = await import('node:fs')
  const [, kB] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  if (kB === undefined) throw new Error('The system does not tell the memory of a process.')
  return Number(kB) / 1024
}
