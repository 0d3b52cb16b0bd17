import type { Block } from './components.ts'
import { modernCard } from './oldCard.ts'
import { type Properties, type Property, propertiesOf, textOf } from './properties.ts'
import type { CardDraft, FileNote } from './types.ts'

const WANTED = new Set('fn n org title role email tel note uid lang nickname'.split(' '))

export interface ReadOne<Draft> {
  readonly drafts: readonly Draft[]
  readonly refused?: FileNote
  readonly notes: readonly FileNote[]
}

/** One card → one person, or why not. */
export function readCard(block: Block): ReadOne<CardDraft> {
  const card = modernCard(block)
  const version = /^VERSION\s*:\s*(\S+)/i.exec(
    card.lines.find(({ text }) => /^VERSION/i.test(text))?.text ?? '',
  )
  const dialect = version?.[1]?.startsWith('4') ? 'vcard' : 'vcard3'
  return cardOf(propertiesOf(card, dialect, WANTED), block.line)
}

/** The same from properties that were read already (jCard). */
export function cardOf(properties: Properties, line: number): ReadOne<CardDraft> {
  const emails = byPreference(properties.all('email')).flatMap(({ values }) => addressOf(values[0]) ?? [])
  const organisation = firstPart(properties.first('org'))
  const name =
    properties.text('fn') ??
    fullName(properties.first('n')) ??
    emails[0] ??
    properties.text('nickname') ??
    organisation
  const notes = [...properties.bad]
  if (name === undefined)
    return {
      drafts: [],
      notes: [],
      refused: { line, what: 'Card', reason: 'It has no name and no e-mail address.' },
    }
  const title = properties.text('title') ?? properties.text('role')
  const phone = phoneOf(properties)
  const note = properties
    .all('note')
    .flatMap(({ values }) => textOf(values[0]) ?? [])
    .join('\n\n')
  const language = properties.text('lang')
  const key = properties.text('uid')
  const draft: CardDraft = {
    line,
    name: name.slice(0, 300),
    emails: [...new Set(emails)],
    ...(organisation !== undefined && { organisation: organisation.slice(0, 300) }),
    ...(title !== undefined && { title: title.slice(0, 300) }),
    ...(phone !== undefined && { phone: phone.slice(0, 300) }),
    ...(language !== undefined && { language: language.slice(0, 300) }),
    ...(note !== '' && { notes: note.slice(0, 20_000) }),
    ...(key !== undefined && key.length <= 200 && { key }),
  }
  return { drafts: [draft], notes }
}

function firstPart(org: Property | undefined): string | undefined {
  const [value] = org?.values ?? []
  return textOf(Array.isArray(value) ? value[0] : value)
}

/** `Doe;John;Fitz;Mr.;Jr.` → `Mr. John Fitz Doe Jr.`. */
function fullName(n: Property | undefined): string | undefined {
  const [value] = n?.values ?? []
  if (!Array.isArray(value)) return textOf(value)
  const [family, given, middle, before, after] = value.map(part => textOf(part))
  return [before, given, middle, family, after].filter(part => part !== undefined).join(' ') || undefined
}

const typesOf = ({ params }: Property): readonly string[] =>
  [params.type ?? []].flat().flatMap(type => String(type).toLowerCase().split(','))

/** The one marked as preferred first. */
const byPreference = (list: readonly Property[]): readonly Property[] => {
  const rank = (one: Property) => (typesOf(one).includes('pref') ? 0 : Number(one.params.pref ?? 101))
  return [...list].sort((a, b) => rank(a) - rank(b))
}

/** The number to reach somebody at work: no fax, the preferred one, work and mobile before home. */
function phoneOf(properties: Properties): string | undefined {
  const spoken = byPreference(properties.all('tel')).filter(
    tel => !typesOf(tel).some(type => type === 'fax' || type === 'pager'),
  )
  const weight = (tel: Property) => (typesOf(tel).includes('home') ? 1 : 0)
  const [best] = [...spoken].sort((a, b) => weight(a) - weight(b))
  return textOf(best?.values[0])?.replace(/^tel:/i, '').replace(/;ext=/i, ' ext. ')
}

/** `mailto:Ana@X.org` → `Ana@X.org`; undefined for what is no address. */
export function addressOf(value: unknown): string | undefined {
  const text = textOf(value)?.replace(/^mailto:/i, '')
  return text !== undefined && /^[^\s@<>]+@[^\s@<>]+$/.test(text) && text.length <= 300 ? text : undefined
}
