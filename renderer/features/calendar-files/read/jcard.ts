import { cardOf, type ReadOne } from './cards.ts'
import type { Properties, Property } from './properties.ts'
import { textOf } from './properties.ts'
import type { CardDraft } from './types.ts'

/** The cards of a jCard text (RFC 7095); undefined when it is none. */
export function jcardsOf(text: string): readonly ReadOne<CardDraft>[] | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(json)) return undefined
  const cards = (json[0] === 'vcard' ? [json] : json).filter(isCard)
  return cards.length === 0 ? undefined : cards.map(([, properties]) => cardOf(propertiesFrom(properties), 1))
}

type JCard = readonly ['vcard', readonly unknown[]]

const isCard = (value: unknown): value is JCard =>
  Array.isArray(value) && value[0] === 'vcard' && Array.isArray(value[1])

function propertiesFrom(list: readonly unknown[]): Properties {
  const found = list.flatMap((one): Property[] => {
    if (!Array.isArray(one) || typeof one[0] !== 'string' || typeof one[1] !== 'object' || one[1] === null)
      return []
    const [name, params, , ...values] = one as [string, Record<string, unknown>, unknown, ...unknown[]]
    return [{ name: name.toLowerCase(), line: 1, params, values }]
  })
  const all = (name: string) => found.filter(property => property.name === name)
  return {
    all,
    first: name => all(name)[0],
    text: name => textOf(all(name)[0]?.values[0]),
    bad: [],
    isBad: () => false,
  }
}
