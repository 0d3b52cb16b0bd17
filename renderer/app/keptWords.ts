import { typeOfId } from '@shared/lib/ids.ts'
import type { Settled } from '../data/settlePending.ts'
import { datesInWords } from '../ui/format/dates.ts'

/** The texts somewhere in what was kept, in their order; ids and what only the program reads are none. */
export function keptWords(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string')
    return NO_WORDS.has(field) || value === '' || isId(value) ? [] : [asRead(value)]
  if (Array.isArray(value)) return value.flatMap(each => keptWords(each, field))
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => keptWords(each, key))
    : []
}

/** “task: call Anna” is a text: an id has no blank after its type. */
const isId = (text: string): boolean => typeOfId(text) !== undefined && /^\w+:[\w-]+$/.test(text)

/** A stored day as a person reads it; a day inside somebody's sentence stays as it was typed. */
const asRead = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? datesInWords(text) : text)

const NO_WORDS: ReadonlySet<string> = new Set(['id', 'kind', 'type', 'section', 'side'])

/** Everything that is kept and could not be saved, with what was said against it. */
export function refusedInWords(refused: Settled['refused']): string {
  const why = refused.map(({ write, message }) => `${write.what}: ${message}`)
  const [only] = refused
  return only && refused.length === 1
    ? `What you had written in ${only.write.what} is kept, but could not be saved. ${only.message}`
    : `What you had written is kept, but could not be saved. ${why.join(' ')}`
}
