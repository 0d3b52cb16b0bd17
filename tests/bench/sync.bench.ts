import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { launchTandem } from '../support/electronApp.ts'
import { makeBigBook, SEED } from './support/bigBook.ts'
import { median, report } from './support/report.ts'
import { startBenchServer } from './sync/benchServer.ts'
import { openPouchPeer, type Timed } from './sync/pouchPeer.ts'
import { peakOfWorker, timeFirstSync } from './sync/tandemPeer.ts'

/**
 * A whole book to the server and from it, by the app itself: from the press of the button until Settings says that
 * both are alike, with all that is kept in IndexedDB. The baseline is PouchDB 9 in a window of the same Electron,
 * which replicates the same documents with the same server, in its default batches and in large ones.
 */

const SIZES = [
  { label: '10,000', partners: 900, deals: 5_000, rounds: 5 },
  { label: '50,000', partners: 4_500, deals: 25_000, rounds: 5 },
]
const WANTED = process.env.TANDEM_BENCH_SYNC
const ROUNDS = process.env.TANDEM_BENCH_ROUNDS

type Way = 'push' | 'pull'
type Side = 'ours' | 'default' | 'large'
const BATCH: Readonly<Record<Exclude<Side, 'ours'>, number | undefined>> = {
  default: undefined,
  large: 1_000,
}

for (const { label, partners, deals, rounds } of SIZES.filter(size => !WANTED || size.label === WANTED))
  test(`${label} documents to the server and from it`, async () => {
    test.setTimeout(3_600_000)
    console.log(`seed ${SEED}`)
    const book = await makeBigBook(partners, deals)
    const server = await startBenchServer()
    const taken: Record<Way, Record<Side, number[]>> = {
      push: { ours: [], default: [], large: [] },
      pull: { ours: [], default: [], large: [] },
    }
    const peaks: number[] = []
    const note = (way: Way, side: Side, { ms, documents }: Timed) => {
      taken[way][side].push(ms)
      console.log(`${way} ${side}: ${documents} documents in ${Math.round(ms)} ms`)
    }

    async function oursOn(url: string, way: Way, profile: string): Promise<void> {
      const tandem = await launchTandem({ userData: profile })
      try {
        const access = { url, user: server.admin.name, password: server.admin.password }
        const timed = await timeFirstSync(tandem, access, way === 'push' ? 'Upload mine' : 'Take theirs')
        note(way, 'ours', timed)
        peaks.push(await peakOfWorker(tandem))
      } finally {
        await tandem.end()
      }
    }

    // The first round is thrown away.
    const times = Number(ROUNDS ?? rounds) + 1
    const empty = await launchTandem()
    const pouch = await openPouchPeer(empty.app, server.admin)
    let documents = 0
    try {
      for (let round = 0; round < times; round++) {
        const folder = await mkdtemp(join(tmpdir(), 'tandem-bench-sync-'))
        await cp(book.profile, join(folder, 'full'), { recursive: true })
        const ours = await server.make(`ours-${round}`)
        await oursOn(ours, 'push', join(folder, 'full'))
        await oursOn(ours, 'pull', join(folder, 'empty'))
        const same = await server.documents(`ours-${round}`)
        documents = same.length
        if (round === 0) await pouch.fill(same)
        for (const side of ['default', 'large'] as const) {
          const url = await server.make(`${side}-${round}`)
          note('push', side, await pouch.push(url, BATCH[side]))
          note('pull', side, await pouch.pull(url, BATCH[side]))
          await server.remove(`${side}-${round}`)
        }
        await server.remove(`ours-${round}`)
        await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
        if (round === 0)
          for (const way of Object.values(taken)) for (const side of Object.values(way)) side.splice(0)
      }
    } finally {
      await empty.close()
      await server.close()
      book.remove()
    }

    for (const way of ['push', 'pull'] as const) {
      const { ours, default: plain, large } = taken[way]
      const best = Math.min(median(plain), median(large))
      const common = {
        group: 'sync',
        ours: median(ours),
        unit: 'ms',
        rounds: times - 1,
        rows: { [label]: documents },
      }
      const metric = `${way} of ${documents.toLocaleString('en')} documents, the local store included`
      report({
        ...common,
        metric,
        baseline: median(plain),
        baselineName: 'PouchDB 9, its default',
        target: '<=0.5',
      })
      report({ ...common, metric, baseline: best, baselineName: 'PouchDB 9, its best batch', target: '<=1' })
    }
    report({
      group: 'sync',
      metric: `peak memory of the worker, ${documents.toLocaleString('en')} documents`,
      ours: Math.max(...peaks),
      baseline: Math.min(...peaks),
      baselineName: 'the least of the same run',
      unit: 'MB',
      target: '<=300 MB',
      rounds: times - 1,
    })
  })
