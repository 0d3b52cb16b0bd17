import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { fold } from '../../lib/text.ts'
import { defineCommand } from '../command.ts'
import { chosenRows, whoInWords } from '../fields/chosen.ts'
import { applyPatch } from '../fields/patch.ts'
import { gone } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { replacement } from '../journal/changes.ts'
import { PARTNER_TYPE_LABELS, PARTNER_TYPES, partnerFields } from './schema.ts'

const ids = z.array(idField('partner')).min(1).max(20_000)
const word = z.string().trim().min(1, 'Say something here.').max(200)
const way = z.enum(['add', 'remove'])

const tagInput = z.discriminatedUnion('field', [
  z.object({ ids, way, field: z.literal('types'), value: z.enum(PARTNER_TYPES) }),
  z.object({ ids, way, field: z.literal('regions'), value: word }),
  z.object({ ids, way, field: z.literal('industries'), value: word }),
])
type TagInput = z.output<typeof tagInput>

const ONE = { types: 'type', regions: 'region', industries: 'industry' } as const

const wordOf = (input: TagInput): string =>
  input.field === 'types' ? PARTNER_TYPE_LABELS[input.value] : input.value

/** A list with a word in it once, whatever its case and accents, or without it. */
function retagged(tags: readonly string[], { way, value }: TagInput): readonly string[] {
  const same = (tag: string) => fold(tag) === fold(value)
  if (way === 'remove') return tags.filter(tag => !same(tag))
  return tags.some(same) ? tags : [...tags, value]
}

/** Adds a word to, or takes it from, the types, regions or industries of many partners. Errors: `gone`. */
export const tagPartners = defineCommand({
  name: 'partner.tag',
  input: tagInput,
  label: (input, rows) => {
    const who = whoInWords(rows, 'partners', input.ids)
    return input.way === 'add'
      ? `Add ${ONE[input.field]} ${wordOf(input)} to ${who}`
      : `Delete ${ONE[input.field]} ${wordOf(input)} from ${who}`
  },
  needs: input => [{ table: 'partners', ids: input.ids }],
  run: (rows, input, context) => {
    const partners = chosenRows(rows, 'partners', input.ids)
    if (!partners) return gone('partner')
    return ok(
      partners.flatMap(before => {
        const patch = { [input.field]: retagged(before[input.field], input) }
        const { row, changed } = applyPatch(partnerFields, before, patch)
        return changed.length === 0 ? [] : [replacement('partners', before, row, context)]
      }),
    )
  },
})
