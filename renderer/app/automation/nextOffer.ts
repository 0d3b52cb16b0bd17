import type { Lead } from '@shared/domain/lead/schema.ts'
import { err, ok, type Result } from '@shared/lib/result.ts'
import { columnsWorker } from '../../columns/columnsWorker.ts'
import type { LeadReading } from '../../columns/leads/leadBook.ts'
import { startLeadStore } from '../../columns/leads/leadStore.ts'
import type { NextOffer } from '../../data/automation/doers.ts'

/** A lead that came just now reaches the worker a moment later than this window: so long it is waited for. */
const TRIES = 30
const PAUSE_MS = 100

/** The partner whose turn a lead is by the fair shares, and until when it may answer. Errors: `unread`, `nobody`. */
export async function nextOffer({ id, company }: Lead): Promise<Result<NextOffer>> {
  const reading = await readingOf(id)
  if (!reading) return err('unread', `Whose turn the lead ${company} is could not be worked out in time.`)
  const partnerId = reading.next
  if (!partnerId) return err('nobody', `No partner is left that could be offered the lead ${company}.`)
  return ok({ partnerId, answerBy: reading.answerBy, shares: [...reading.shares] })
}

async function readingOf(id: string): Promise<LeadReading | undefined> {
  startLeadStore()
  for (let tries = 0; tries < TRIES; tries++) {
    const reading = await columnsWorker().readLead(id)
    if (reading) return reading
    await new Promise(resume => setTimeout(resume, PAUSE_MS))
  }
  return undefined
}
