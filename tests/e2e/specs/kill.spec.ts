import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { randomOf } from '../../../shared/lib/random.ts'
import { OlderProfile } from '../../support/kill/olderProfile.ts'
import { KillRun, type Work } from '../../support/kill/rounds.ts'

const SEED = Number(process.env.TANDEM_SEED ?? 20261124)
const ROUND: readonly Work[] = [
  'edits',
  'snapshot',
  'partners',
  'import',
  'opening',
  'command',
  'edits',
  'restore',
]

// Two halves of the long suite run beside each other.
test.describe.configure({ mode: 'parallel' })

/** Killed at a random moment of each work in turn; every start afterwards is checked and worked on in. */
async function survive(rounds: number, seed = SEED): Promise<void> {
  console.log(`seed ${seed}`)
  const folder = mkdtempSync(join(tmpdir(), 'tandem-kill-'))
  const run = new KillRun(folder, randomOf(seed, 'kill'))
  try {
    await run.fill()
    for (let round = 1; round <= rounds; round++) {
      const work = ROUND[(round - 1) % ROUND.length] ?? 'edits'
      const after = await run.workAndKill(work)
      const broken = run.promises.broken(await run.start(), run.userData)
      const { partners, revenueRows } = run.promises
      const kept = `${run.edits} edits acknowledged so far, ${partners.length} partners, ${revenueRows} lines`
      console.log(`round ${round}: killed ${after} ms into ${work}; ${kept}`)
      expect(broken, `round ${round}, ${work}, killed after ${after} ms, seed ${seed}`).toEqual([])
    }
    console.log(`${rounds} kills, nothing lost`)
  } finally {
    await run.tandem.end().catch(() => {})
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Killed at a random moment of a start that brings an older store up to date. */
async function surviveUpdates(rounds: number): Promise<void> {
  const random = randomOf(SEED, 'updates')
  const older = await OlderProfile.make()
  try {
    for (let round = 1; round <= rounds; round++) {
      const after = await older.startAndKill(random.int(200, 2_500))
      const { store, version } = await older.open()
      console.log(`round ${round}: killed ${after} ms into a start on a store of version ${older.version}`)
      expect(version, `round ${round}, killed after ${after} ms, seed ${SEED}`).toBeGreaterThan(older.version)
      expect(store, `round ${round}, killed after ${after} ms, seed ${SEED}`).toEqual(older.store)
    }
    console.log(`${rounds} kills, nothing lost`)
  } finally {
    await older.remove()
  }
}

// Each work once; the long suite has the numbers.
test('8 kills at random moments of all kinds of work lose nothing that was acknowledged', async () => {
  await survive(ROUND.length)
})

test('2 kills while an older store is brought up to date lose nothing', async () => {
  await surviveUpdates(2)
})

for (const [half, seed] of [
  ['first', SEED],
  ['second', SEED + 1],
] as const)
  test(`100 kills of the ${half} half lose nothing that was acknowledged @long`, async () => {
    await survive(100, seed)
  })

test('20 kills while an older store is brought up to date lose nothing @long', async () => {
  await surviveUpdates(20)
})
