import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPartner, deletePartners, editPartner } from '../../../shared/domain/partner/commands.ts'
import { dying } from '../../support/sync/dying.ts'
import type { Laptop } from '../../support/sync/laptop.ts'
import type { Server } from '../../support/sync/server.mjs'
import { expectAlike, openTeam, settleAll } from '../../support/sync/team.ts'
import { testServer } from '../../support/sync/testServer.ts'

/** A process ends between two steps of a round and another begins on the same store: nothing is lost, nothing there twice. */

let server: Server
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const NAMES = ['Nordlicht', 'Südwind', 'Westhafen', 'Ostsee', 'Hafenstadt', 'Leuchtturm'] as const

/** One of everything that a round does waits: edits of both, a new row, deletions, a document with branches. */
async function waiting() {
  const team = await openTeam(
    server,
    NAMES.map(name => ({ name, city: 'Kiel' })),
  )
  const { anna, ben, ids } = team
  const [mine, both, same, gone, theirs, branched] = ids
  if (!mine || !both || !same || !gone || !theirs || !branched) throw new Error('Partners are missing.')
  await ben.do(editPartner, { id: both, patch: { country: 'Germany' } })
  await ben.do(editPartner, { id: same, patch: { city: 'Rostock' } })
  await ben.do(deletePartners, { ids: [theirs] })
  await ben.do(createPartner, { name: 'Bens Neuer' })
  await ben.round()
  await branch(team.database, branched)
  await anna.do(editPartner, { id: mine, patch: { city: 'Lübeck' } })
  await anna.do(editPartner, { id: both, patch: { city: 'Plön' } })
  await anna.do(editPartner, { id: same, patch: { city: 'Wismar' } })
  await anna.do(deletePartners, { ids: [gone] })
  await anna.do(createPartner, { name: 'Annas Neuer' })
  return team
}

/** Two revisions side by side, as another program leaves them. */
async function branch(database: string, id: string): Promise<void> {
  const { body } = await server.ask(`${database}/${encodeURIComponent(id)}`)
  const doc = body as { _rev: string; row: object }
  const revision = (digit: string, more: object) => ({
    ...doc,
    _rev: `2-${digit.repeat(32)}`,
    _revisions: { start: 2, ids: [digit.repeat(32), doc._rev.slice(2)] },
    row: { ...doc.row, ...more },
  })
  const docs = [revision('a', { city: 'Bremen' }), revision('b', { city: 'Husum', country: 'Germany' })]
  await server.ask(`${database}/_bulk_docs`, { method: 'POST', body: { new_edits: false, docs } })
}

type Counts = readonly (readonly [string, number])[]

const counted = (names: readonly string[]): Counts =>
  [...new Set(names)].map(name => [name, names.filter(other => other === name).length])

/** What there is more of than in the run that was not cut short. */
const more = (counts: Counts, whole: Counts): Counts =>
  counts.filter(([name, count]) => count > (new Map(whole).get(name) ?? 0))

/** All that is to be seen in the end, without ids and times. */
async function outcome(database: string, { readAll, db }: Laptop) {
  const partners = await readAll('partners')
  const conflicts = await readAll('mergeConflicts')
  const nameOf = new Map(partners.map(({ id, name }) => [id as string, name]))
  const { body } = await server.ask(`${database}/_all_docs`)
  const { rows } = body as { rows: readonly { id: string; value: { rev: string } }[] }
  const entries = await db.journal.toArray()
  return {
    rows: {
      partners: partners.map(({ name, city, country }) => [name, city, country]).sort(),
      conflicts: conflicts
        .map(({ recordId, kind, field, mine, theirs }) => [nameOf.get(recordId), kind, field, mine, theirs])
        .sort(),
    },
    /** How often each was written on the server, as its revision says. */
    written: rows.flatMap(({ id, value }): Counts => {
      const name = nameOf.get(id)
      return name === undefined ? [] : [[name, Number.parseInt(value.rev, 10)]]
    }),
    /** How often something of that name came from another device. */
    received: counted(entries.flatMap(({ from, label }) => (from ? [label] : []))),
  }
}

async function endOf(team: Awaited<ReturnType<typeof waiting>>, anna: Laptop) {
  // Edited on before anybody knows what became of the push.
  const [mine] = team.ids
  if (mine) await anna.do(editPartner, { id: mine, patch: { city: 'Eutin' } })
  await settleAll(anna, team.ben)
  await expectAlike(anna, team.ben)
  const seen = [await outcome(team.database, anna), await outcome(team.database, team.ben)]
  anna.db.close()
  team.close()
  return seen
}

describe('kill -9 between each pair of steps', () => {
  let whole: Awaited<ReturnType<typeof endOf>>

  beforeAll(async () => {
    const team = await waiting()
    await team.anna.round()
    whole = await endOf(team, team.anna)
  })

  it('loses nothing and leaves nothing twice', async () => {
    expect(whole[0]?.rows.partners).toHaveLength(6)
    expect(whole[0]?.rows.conflicts).toHaveLength(2)
    const lastSteps = new Set<string | undefined>()
    for (let after = 1, died = true; died; after += 1) {
      const team = await waiting()
      const process = dying(team.anna.store, team.endpoint, after)
      const round = team.anna.tryRound(process.endpoint, process.store)
      died = (await Promise.race([round, process.died])) === 'died'
      if (died) lastSteps.add(process.steps.at(-1))
      const end = await endOf(team, await team.anna.again())
      for (const [i, { rows, written, received }] of end.entries()) {
        const one = whole[i]
        if (!one) throw new Error('nobody')
        expect({ after, ...rows }).toEqual({ after, ...one.rows })
        // Two edits may go as one, but none goes or comes twice.
        expect({ after, written: more(written, one.written) }).toEqual({ after, written: [] })
        expect({ after, received: more(received, one.received) }).toEqual({ after, received: [] })
      }
    }
    // It died after each step there is.
    expect(lastSteps).toEqual(
      new Set([
        ...['startOver', 'changes', 'receive', 'collect', 'batch', 'push', 'settle'],
        ...['branches', 'keepConflicts', 'branchEnded'],
      ]),
    )
  })
})
