import { SIDES, type Side } from '../fields/side.ts'
import type { Acknowledgement, Expectation } from './schema.ts'

type Acknowledged = Pick<Expectation, 'acknowledgements'>

/** Those given for the words as they are now. */
export const standingAcknowledgements = ({ acknowledgements }: Acknowledged): readonly Acknowledgement[] =>
  acknowledgements.filter(({ oldWords }) => oldWords === undefined)

/** Those given for words that were changed since. */
export const olderAcknowledgements = ({ acknowledgements }: Acknowledged): readonly Acknowledgement[] =>
  acknowledgements.filter(({ oldWords }) => oldWords !== undefined)

/** The sides that have not taken on the words as they are now. */
export function waitsFor(row: Acknowledged): readonly Side[] {
  const done = new Set(standingAcknowledgements(row).map(({ side }) => side))
  return SIDES.filter(side => !done.has(side))
}

/** `3 of 5 lines are acknowledged by both sides`, of a whole sheet. */
export function sheetInWords(rows: readonly Acknowledged[]): string {
  if (rows.length === 0) return 'Nothing is written down yet.'
  const agreed = rows.filter(row => waitsFor(row).length === 0).length
  if (agreed === rows.length)
    return rows.length === 1 ? 'Acknowledged by both sides.' : 'Every line is acknowledged by both sides.'
  return `${agreed} of ${rows.length} ${rows.length === 1 ? 'line is' : 'lines are'} acknowledged by both sides.`
}
