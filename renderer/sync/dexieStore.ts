import { settle } from '@shared/sync/settle.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { db } from '../data/db.ts'
import { reopen } from '../data/reopen.ts'
import { bodyIn, nextBatch } from './batch.ts'
import { endBranched, readBranched } from './branched.ts'
import { collectAll, collectSome } from './collect.ts'
import type { Device } from './device.ts'
import { Echoes } from './echoes.ts'
import { endInFlight } from './inFlight.ts'
import { inTransaction } from './inTransaction.ts'
import { landInFlight, readKnown, writeKnown } from './known.ts'
import { noteSeen, readFromStart, readPlace } from './place.ts'
import { receivePage } from './receive.ts'
import type { SyncStore } from './syncStore.ts'
import { countUnsent } from './unsent.ts'
import { writeFound } from './writeFound.ts'

/** What an answer is stored in: a table of rows is not among them, so that reads of rows go on. */
const noting = [db.journal, db.journalChanges, db.meta, db.syncRows, db.syncMeta]

/** The store of this laptop, as the pump sees it. */
export function dexieStore(device: Device): SyncStore {
  const echoes = new Echoes()
  return {
    async place() {
      await reopen()
      return readPlace()
    },
    startOver: always =>
      inTransaction(async () => {
        if (!always && (await readPlace())?.reading !== 'again') return
        await readFromStart()
        // What is named then has something to say by being there.
        echoes.forget()
      }),
    async collect() {
      await inTransaction(landInFlight)
      // A transaction for each piece: an edit made meanwhile need not wait for a large import to be noted.
      while (await inTransaction(() => collectSome(device)));
    },
    batch: nextBatch,
    async settle(sent, answers) {
      await inTransaction(async () => {
        await collectAll(device)
        const known = await readKnown(answers.map(({ id }) => id))
        const next = new Map<string, SyncRow | undefined>()
        const at = new Date().toISOString()
        answers.forEach((answer, i) => {
          const of = sent[i]
          if (of?.doc._id !== answer.id) throw new Error('The worker answered for another document.')
          next.set(
            answer.id,
            settle(known.get(answer.id), { edit: of.edit, body: bodyIn(of.doc) }, answer, at),
          )
        })
        for (const noted of new Set(sent.map(one => one.noted))) await endInFlight(noted)
        await writeKnown(next)
        await noteSeen(answers)
      }, noting)
      echoes.expect(answers)
      return { overtaken: answers.some(({ kind }) => kind === 'conflict') }
    },
    async receive(page) {
      await receivePage(page, echoes.without(page.docs), device)
      echoes.heard(page.docs)
    },
    branched: readBranched,
    keepConflicts: found => inTransaction(() => writeFound(found, new Date().toISOString())),
    branchEnded: endBranched,
    async counts() {
      const unsent = (await readPlace())?.unsent
      const dirty = await db.syncRows.where('dirty').equals(1).count()
      return {
        dirty: dirty + (unsent ? await countUnsent(unsent) : 0),
        refused: await db.syncRows.where('dirty').equals(2).count(),
      }
    },
  }
}
