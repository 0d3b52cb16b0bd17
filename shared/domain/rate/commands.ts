import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { applyPatch, entryOf } from '../fields/patch.ts'
import { firstNewProblem, gone } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { count } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { rateId, rateProblems } from './rules.ts'
import { rateFields } from './schema.ts'

/** Adds a rate, or corrects the one of that day and pair. Errors: the codes of `rateProblems`. */
export const createRate = defineCommand({
  name: 'rate.create',
  input: entryOf(rateFields),
  label: ({ date, from, to, rate }) => `Set the rate of ${date}: 1 ${from} = ${rate} ${to}`,
  needs: ({ date, from, to }) => [{ table: 'rates', ids: [rateId(date, from, to)] }],
  run: (rows, fields, context) => {
    const allowed = firstNewProblem(rateProblems(fields))
    if (!allowed.ok) return allowed
    const id = rateId(fields.date, fields.from, fields.to)
    const before = rows.get('rates', id)
    if (!before) return ok([creation('rates', stamped(fields, id, context))])
    const { row, changed } = applyPatch(rateFields, before, { ...fields, source: fields.source ?? null })
    return ok(changed.length === 0 ? [] : [replacement('rates', before, row, context)])
  },
})

/** Deletes rates; amounts of those days take the next older rate. Errors: `gone`. */
export const deleteRates = defineCommand({
  name: 'rate.delete',
  input: z.object({ ids: z.array(idField('rate')).min(1).max(20_000) }),
  label: ({ ids }) => `Delete ${count(new Set(ids).size, 'exchange rate')}`,
  needs: ({ ids }) => [{ table: 'rates', ids }],
  run: (rows, { ids }) => {
    const rates = chosenRows(rows, 'rates', ids)
    return rates ? ok(rates.map(row => deletion('rates', row))) : gone('rate')
  },
})
