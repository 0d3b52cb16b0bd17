import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { randomOf } from '../../../shared/lib/random.ts'
import { KillRun, type Work } from '../../support/kill/rounds.ts'

const SEED = Number(process.env.TANDEM_SEED ?? 20261124)
const ROUND: readonly Work[] = ['edits', 'snapshot', 'partners', 'edits', 'import']

/** Killed at a random moment of each work in turn; every start afterwards is checked and worked on in. */
async function survive(rounds: number): Promise<void> {
  console.log(`seed ${SEED}`)
  const userData = mkdtempSync(join(tmpdir(), 'tandem-kill-'))
  const run = new KillRun(userData, randomOf(SEED, 'kill'))
  try {
    await run.fill()
    for (let round = 1; round <= rounds; round++) {
      const work = ROUND[(round - 1) % ROUND.length] ?? 'edits'
      const after = await run.workAndKill(work)
      const broken = await run.brokenPromises(await run.start())
      const { edits, partners, revenueRows } = run.promised
      const kept = `${edits} edits, ${partners.length} partners, ${revenueRows} lines acknowledged so far`
      console.log(`round ${round}: killed ${after} ms into ${work}; ${kept}`)
      expect(broken, `round ${round}, ${work}, killed after ${after} ms, seed ${SEED}`).toEqual([])
    }
  } finally {
    await run.tandem.end().catch(() => {})
    rmSync(userData, { recursive: true, force: true })
  }
}

// Each work once; the long suite has the numbers.
test('5 kills at random moments of edits, imports and snapshots lose nothing that was acknowledged', async () => {
  await survive(ROUND.length)
})

test('200 kills lose nothing that was acknowledged @long', async () => {
  await survive(200)
})
