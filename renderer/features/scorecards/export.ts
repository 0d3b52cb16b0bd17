import type { RouteInput, RouteOutput } from '@shared/ipc/contract.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { err, ok, type Result } from '@shared/lib/result.ts'
import { bookDay } from '../../columns/bookDay.ts'
import { lastCompleteQuarter } from '../../columns/bookPeriod.ts'
import { getRow, getRows, rowsBy } from '../../data/rows.ts'
import { request } from '../../platform/client.ts'
import { isSame, newestOf, readDraft } from './draft.ts'
import { scorecardFileName, withoutCollisions } from './fileNames.ts'
import { issueDraft } from './issue.ts'

/** One scorecard to print: issued now, or before from the same figures. */
export interface Prepared {
  readonly scorecardId: string
  readonly version: number
  readonly fresh: boolean
}

/**
 * Answers the scorecard to print: the newest issued one when it was made from the same facts and
 * template, else a new version. Errors: `gone`, and those of the issue.
 */
export async function prepareScorecard(
  partnerId: string,
  period: Quarter,
  asOf?: CalendarDate,
): Promise<Result<Prepared>> {
  const day = asOf ?? (await bookDay())
  const [draft, issued] = await Promise.all([
    readDraft(partnerId, period, day),
    rowsBy('scorecards', 'partnerId', partnerId),
  ])
  if (!draft) return err('gone', 'This partner is not in the book any more.')
  const newest = newestOf(issued, period)
  if (newest && isSame(newest, draft))
    return ok({ scorecardId: newest.id, version: newest.version, fresh: false })
  const answer = await issueDraft(draft, '')
  if (!answer.ok) return answer
  return ok({ scorecardId: answer.value.id, version: answer.value.version, fresh: true })
}

export type PrintTarget = RouteInput<'print.export'>['target']
export type Exported = RouteOutput<'print.export'>

/** Prints an issued scorecard to where the target says. Errors: `gone`, and the platform's in its words. */
export async function printIssued(scorecardId: string, target: PrintTarget): Promise<Result<Exported>> {
  const issued = await getRow('scorecards', scorecardId)
  if (!issued) return err('gone', 'This scorecard is not in the book any more.')
  const job = { document: 'scorecard', params: { scorecardId }, paper: issued.paper } as const
  try {
    return ok(await request('print.export', { job, target }))
  } catch (error) {
    return err('print', error instanceof Error ? error.message : 'The PDF could not be made.')
  }
}

/**
 * Issues if needed, asks where to save unless the target says, prints. The quarter is the last complete
 * one of the book when nobody says.
 */
export async function exportScorecard(
  partnerId: string,
  period?: Quarter,
  target?: PrintTarget,
): Promise<Result<Exported>> {
  const asOf = await bookDay()
  return exportOn(asOf, partnerId, period ?? lastCompleteQuarter(asOf), target)
}

async function exportOn(
  asOf: CalendarDate,
  partnerId: string,
  quarter: Quarter,
  target: PrintTarget | undefined,
): Promise<Result<Exported>> {
  const prepared = await prepareScorecard(partnerId, quarter, asOf)
  if (!prepared.ok) return prepared
  const name = (await getRow('partners', partnerId))?.name ?? ''
  const asked = { kind: 'ask', suggestedName: scorecardFileName(name, quarter) } as const
  return printIssued(prepared.value.scorecardId, target ?? asked)
}

/** What became of one partner of a batch. */
export interface ExportLine {
  readonly partnerId: string
  readonly name: string
  readonly fileName: string
  readonly state: 'waiting' | 'printing' | 'saved' | 'failed' | 'cancelled'
  readonly reason?: string
}

/** As many are in work at a time: one is issued and laid out while the other is drawn. */
const AT_A_TIME = 2

/**
 * Prints many partners into one folder, in their order, two in work at a time; a failure does not stop the others.
 * The whole list is told after every step.
 */
export async function exportMany(
  partnerIds: readonly string[],
  period: Quarter,
  grant: string,
  onProgress: (lines: readonly ExportLine[]) => void = () => {},
  isCancelled: () => boolean = () => false,
): Promise<readonly ExportLine[]> {
  // Once for the batch: without a kept book (command line) it is read from every revenue row.
  const asOf = await bookDay()
  let lines = await linesFor(partnerIds, period)
  const set = (at: number, part: Partial<ExportLine>) => {
    lines = lines.map((line, i) => (i === at ? { ...line, ...part } : line))
    onProgress(lines)
  }
  onProgress(lines)
  const waiting = lines.entries()
  const work = async (): Promise<void> => {
    for (const [at, line] of waiting) {
      if (isCancelled()) {
        set(at, { state: 'cancelled' })
        continue
      }
      set(at, { state: 'printing' })
      const target = { kind: 'folder', grant, fileName: line.fileName } as const
      const answer = await exportOn(asOf, line.partnerId, period, target).catch(asResult)
      if (!answer.ok) set(at, { state: 'failed', reason: answer.error.message })
      else if (answer.value.kind === 'cancelled') set(at, { state: 'cancelled' })
      else set(at, { state: 'saved' })
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  return lines
}

async function linesFor(partnerIds: readonly string[], period: Quarter): Promise<readonly ExportLine[]> {
  const partners = await getRows('partners', partnerIds)
  const names = partners.map(partner => partner?.name ?? 'Partner that is gone')
  const files = withoutCollisions(names.map(name => scorecardFileName(name, period)))
  return partnerIds.map((partnerId, i) => ({
    partnerId,
    name: names[i] ?? '',
    fileName: files[i] ?? '',
    state: 'waiting' as const,
  }))
}

const asResult = (error: unknown): Result<never> =>
  err('fault', error instanceof Error ? error.message : 'Something went wrong.')
