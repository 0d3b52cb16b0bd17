import { findConflicts } from '@shared/domain/conflict/check.ts'
import type { ConflictIndex } from '@shared/domain/conflict/conflictIndex.ts'
import type { FoundConflict } from '@shared/domain/conflict/found.ts'
import { type RecognisedCustomer, recognise } from '@shared/domain/conflict/recognise.ts'
import type { Registered } from '@shared/domain/conflict/records.ts'
import type { PastConflict } from '@shared/domain/engagement/backTest.ts'
import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import { typeOfId } from '@shared/lib/ids.ts'
import { entryAt, lastSeq } from '../../data/journal.ts'
import { buildIndex, catchUp, type Position } from './indexSource.ts'
import { readPastConflicts } from './pastConflicts.ts'
import { readFacts, readStanding } from './readFacts.ts'

/**
 * Holds the companies of the book to compare registrations with. It is asked seldom and must be right: every question
 * first brings it to where the journal is, so that it needs to watch nothing.
 */
export class ConflictKeeper {
  #index: ConflictIndex | undefined
  #at: Position = { seq: 0, intent: undefined }
  #work: Promise<unknown> = Promise.resolve()

  async check(registered: Registered, today: CalendarDate, now: Instant): Promise<FoundConflict[]> {
    const around = (await this.#current()).around(registered)
    const facts = await readFacts(registered, around, today, now, await readStanding())
    return [...findConflicts(registered, around, facts)]
  }

  async recognise(registered: Registered): Promise<RecognisedCustomer[]> {
    const around = (await this.#current()).around(registered)
    return [...recognise(registered, around, id => typeOfId(id) === 'customer')]
  }

  /** Past conflicts with what rules look at, for a back-test. */
  async past(today: CalendarDate, now: Instant): Promise<PastConflict[]> {
    return readPastConflicts(await this.#current(), today, now)
  }

  /** One thing after the other; one that fails does not keep the next from trying. */
  #current(): Promise<ConflictIndex> {
    const next = this.#work.then(() => this.#bringUp())
    this.#work = next.catch(() => {})
    return next
  }

  async #bringUp(): Promise<ConflictIndex> {
    const index = this.#index
    // Another intent at this place: the journal of another store.
    if (index && (await entryAt(this.#at.seq))?.intent === this.#at.intent) {
      if ((await lastSeq()) === this.#at.seq) return index
      const at = await catchUp(index, this.#at)
      if (at !== 'all') {
        this.#at = at
        return index
      }
    }
    // The position is taken first: what is written meanwhile is read again with the next question.
    const seq = await lastSeq()
    this.#at = { seq, intent: (await entryAt(seq))?.intent }
    this.#index = await buildIndex()
    return this.#index
  }
}
