import ICAL from 'ical.js'
import type { Block } from './components.ts'
import type { FileNote } from './types.ts'

/** A property as ical.js reads it: jCal's parameters in small letters, and its values. */
export interface Property {
  readonly name: string
  readonly line: number
  readonly params: Readonly<Record<string, unknown>>
  readonly values: readonly unknown[]
}

export interface Properties {
  all(name: string): readonly Property[]
  first(name: string): Property | undefined
  /** First value as trimmed text; undefined when empty. */
  text(name: string): string | undefined
  /** Lines of wanted properties that cannot be read. */
  readonly bad: readonly FileNote[]
  isBad(name: string): boolean
}

type Dialect = 'icalendar' | 'vcard' | 'vcard3'

/** Reads the wanted properties of a block, each line by itself, so that a bad one does not take the others down. */
export function propertiesOf(block: Block, dialect: Dialect, wanted: ReadonlySet<string>): Properties {
  const found: Property[] = []
  const bad: FileNote[] = []
  const badNames = new Set<string>()
  for (const { line, text } of block.lines) {
    const name = nameOf(text)
    if (!wanted.has(name)) continue
    const read = readLine(text, dialect)
    if (read) found.push({ ...read, name, line })
    else {
      badNames.add(name)
      bad.push({
        line,
        what: name.toUpperCase(),
        reason: `“${shortened(text)}” cannot be read; it was left out.`,
      })
    }
  }
  const all = (name: string) => found.filter(property => property.name === name)
  const first = (name: string) => all(name)[0]
  return {
    all,
    first,
    text: name => textOf(first(name)?.values[0]),
    bad,
    isBad: name => badNames.has(name),
  }
}

function readLine(text: string, dialect: Dialect): Pick<Property, 'params' | 'values'> | undefined {
  try {
    const [, params, , ...values] = ICAL.parse.property(text, ICAL.design[dialect]) as unknown as [
      string,
      Record<string, unknown>,
      string,
      ...unknown[],
    ]
    return { params, values }
  } catch {
    return undefined
  }
}

/** `item1.TEL;TYPE=WORK:…` → `tel`. */
const nameOf = (text: string): string => (/^(?:[\w-]+\.)?([\w-]+)/.exec(text)?.[1] ?? '').toLowerCase()

export function textOf(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.flat().join(' ') : typeof value === 'string' ? value : undefined
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place in a record
  const clean = text?.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim()
  return clean === undefined || clean === '' ? undefined : clean
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
