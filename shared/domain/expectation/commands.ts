import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { type CommandContext, defineCommand, type LoadedRows } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { gone, missing } from '../fields/rules.ts'
import { calendarDateField, idField, shortText } from '../fields/schema.ts'
import { SIDES } from '../fields/side.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { standingAcknowledgements } from './acknowledged.ts'
import { type Expectation, expectationFields } from './schema.ts'

const dayNow = ({ day, now }: CommandContext) => day ?? now.slice(0, 10)

/** Writes a line on the expectation sheet of a partner. Errors: `missing`. */
export const addExpectation = defineCommand({
  name: 'expectation.add',
  input: entryOf(expectationFields),
  label: ({ topic, partnerId }, rows) =>
    `Add the expectation “${topic}” with ${rows.get('partners', partnerId)?.name ?? ''}`,
  needs: ({ partnerId }) => [{ table: 'partners', ids: [partnerId] }],
  run: (rows, fields, context) =>
    rows.get('partners', fields.partnerId)
      ? ok([
          creation(
            'expectations',
            stamped({ ...fields, acknowledgements: [] }, context.newId('expectation'), context),
          ),
        ])
      : missing('partner', 'partnerId'),
})

/** What both sides read: a change of any of it is another expectation. */
const WORDS: ReadonlySet<string> = new Set(['topic', 'text', 'side'])

const wordsOf = ({ topic, text }: Expectation): string => (text ? `${topic}: ${text}` : topic)

/** What was acknowledged stays for the words it was given for, once the words are others. */
export function withWordsChanged(before: Expectation, row: Expectation): Expectation {
  const same = before.topic === row.topic && before.text === row.text && before.side === row.side
  return same
    ? row
    : {
        ...row,
        acknowledgements: before.acknowledgements.map(given => ({ oldWords: wordsOf(before), ...given })),
      }
}

/**
 * Changes a line. With other words it holds from today on, unless a day is said, and asks both sides to acknowledge
 * anew; what was acknowledged stays, for the words it was given for. Errors: `gone`.
 */
export const editExpectation = defineCommand({
  name: 'expectation.edit',
  input: z.object({
    id: idField('expectation'),
    patch: patchOf(expectationFields.omit({ partnerId: true })),
  }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('expectations', id)
    return before
      ? `Edit the expectation “${before.topic}”: ${fieldsInWords(applyPatch(expectationFields, before, patch).changed)}`
      : ''
  },
  needs: ({ id }) => [{ table: 'expectations', ids: [id] }],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('expectations', id)
    if (!before) return gone('expectation')
    const { row, changed } = applyPatch(expectationFields, before, patch)
    if (changed.length === 0) return ok([])
    const after = changed.some(field => WORDS.has(field))
      ? {
          ...withWordsChanged(before, { ...before, ...row }),
          since: changed.includes('since') ? row.since : dayNow(context),
        }
      : row
    return ok([replacement('expectations', before, after, context)])
  },
})

const chosen = z.array(idField('expectation')).min(1).max(1_000)

function inWords(rows: LoadedRows, ids: readonly string[]): string {
  const found = chosenRows(rows, 'expectations', ids) ?? []
  const [only] = found
  return only && found.length === 1 ? `the expectation “${only.topic}”` : count(found.length, 'expectation')
}

/**
 * Notes that somebody of a side acknowledges lines as they stand; lines that person acknowledged already stay as they
 * are. Errors: `gone`, `ahead`, `early` (before the words held).
 */
export const acknowledgeExpectations = defineCommand({
  name: 'expectation.acknowledge',
  input: z.object({ ids: chosen, side: z.enum(SIDES), name: shortText, on: calendarDateField }),
  label: ({ ids, name }, rows) => `Set ${inWords(rows, ids)} to acknowledged by ${name}`,
  needs: ({ ids }) => [{ table: 'expectations', ids }],
  run: (rows, { ids, ...given }, context) => {
    const lines = chosenRows(rows, 'expectations', ids)
    if (!lines) return gone('expectation')
    if (given.on > dayNow(context)) return err('ahead', 'That day is still to come.', 'on')
    const early = lines.find(({ since }) => since > given.on)
    if (early) return err('early', `“${early.topic}” stands in these words since ${early.since} only.`, 'on')
    return ok(
      lines.flatMap(before =>
        standingAcknowledgements(before).some(({ side, name }) => side === given.side && name === given.name)
          ? []
          : [
              replacement(
                'expectations',
                before,
                { ...before, acknowledgements: [...before.acknowledgements, given] },
                context,
              ),
            ],
      ),
    )
  },
})

/** Takes lines off the sheet. Errors: `gone`. */
export const deleteExpectations = defineCommand({
  name: 'expectation.delete',
  input: z.object({ ids: chosen }),
  label: ({ ids }, rows) => `Delete ${inWords(rows, ids)}`,
  needs: ({ ids }) => [{ table: 'expectations', ids }],
  run: (rows, { ids }) => {
    const lines = chosenRows(rows, 'expectations', ids)
    return lines ? ok(lines.map(row => deletion('expectations', row))) : gone('expectation')
  },
})
