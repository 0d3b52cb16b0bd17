import type { ImportEngine, ImportProgress } from '@shared/domain/import/engine.ts'
import { expose, proxy, releaseProxy, wrap } from 'comlink'
import { expect, test } from 'vitest'
import { importEngineOn } from '../../../renderer/features/import/engine/engine.ts'
import { MemoryStore } from './memoryStore.ts'
import { must, settingsFor } from './realData.ts'

/** The engine behind a message port, as it stands behind its worker. */
async function behindPort(store: MemoryStore, work: (engine: ImportEngine) => Promise<void>): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  expose(importEngineOn(store), port1)
  const remote = wrap<ImportEngine>(port2)
  try {
    await work(remote as unknown as ImportEngine)
  } finally {
    remote[releaseProxy]()
    port1.close()
  }
}

const partners = (count: number) =>
  new TextEncoder().encode(
    `Key,Name\n${Array.from({ length: count }, (_, i) => `${i},Partner ${i}`).join('\n')}`,
  )

test('every answer can be cloned, and progress arrives', () =>
  behindPort(new MemoryStore(), async engine => {
    let saved = () => {}
    const whenSaved = new Promise<void>(resolve => {
      saved = resolve
    })
    const told = proxy(({ phase, done, of }: ImportProgress) => {
      if (phase === 'saving' && done === of) saved()
    })
    const settings = await settingsFor(engine, 'p.csv', partners(300), 'partners')
    expect(must(await engine.dryRun(settings)).counts).toMatchObject({ rows: 300, created: 300 })
    const report = must(await engine.run(settings, 'Tester', told))
    expect(report).toMatchObject({ created: 300, failed: 0 })
    await whenSaved
  }))

test('a cancel from the other side is heard while rows are matched', async () => {
  const store = new MemoryStore()
  await behindPort(store, async engine => {
    const settings = await settingsFor(engine, 'p.csv', partners(60_000), 'partners')
    let cancelled = false
    const stop = proxy(({ phase, done, of }: ImportProgress) => {
      if (phase !== 'matching' || done === of || cancelled) return
      cancelled = true
      void engine.cancel()
    })
    expect(await engine.run(settings, 'Tester', stop)).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    })
  })
  expect(store.rows('partners')).toEqual([])
  expect(store.appends).toBe(0)
})
