import type { Found, Mark } from '@shared/domain/search/found.ts'
import type { Offer } from './offer.ts'
import { type MatchedOffer, matchOffers } from './viewModelCommands.ts'

export type Line =
  | { readonly id: string; readonly kind: 'record'; readonly found: Found }
  | {
      readonly id: string
      readonly kind: 'command'
      readonly offer: Offer
      readonly marks: readonly Mark[]
    }

export interface LineGroup {
  readonly title: string
  readonly lines: readonly Line[]
}

/** Typed first, it asks for commands only. */
const ONLY_COMMANDS = '>'
const MOST_COMMANDS = 5
/** Offered before anything is typed. */
const AT_HAND = 6

export const isOnlyCommands = (text: string): boolean => text.trimStart().startsWith(ONLY_COMMANDS)

/** What is looked for among the records; undefined: they are not asked. */
export const recordsText = (text: string): string | undefined =>
  isOnlyCommands(text) ? undefined : text.trim()

interface Asked {
  readonly text: string
  readonly offers: readonly Offer[]
  /** The newest answer there is, perhaps to an earlier text; undefined: none yet. */
  readonly found: readonly Found[] | undefined
  /** Makes a partner of what was typed. */
  readonly create: ((name: string) => Offer) | undefined
}

/**
 * What the palette lists. Names come first: a manager looks for somebody far more often than for a command. A
 * command stands above them when its first words were typed as they are written.
 */
export function linesOf({ text, offers, found, create }: Asked): readonly LineGroup[] {
  if (isOnlyCommands(text)) return bySection(matchOffers(text.trimStart().slice(1), offers))
  if (text.trim() === '')
    return filled([records('Recent', found ?? []), ...bySection(matchOffers('', offers.slice(0, AT_HAND)))])
  const matched = matchOffers(text, offers).slice(0, MOST_COMMANDS)
  const meant = matched.filter(each => each.meant)
  const sure = (found ?? []).filter(each => !each.guessed)
  const guessed = (found ?? []).filter(each => each.guessed)
  const name = text.trim()
  const making = create && found && sure.length === 0 && meant.length === 0 && name.length > 1
  return filled([
    commands('Commands', meant),
    records('Records', sure),
    records('Perhaps you mean', guessed),
    commands(
      meant.length > 0 ? 'More commands' : 'Commands',
      matched.filter(each => !each.meant),
    ),
    commands('Not in the book yet', making ? [{ offer: create(name), marks: [] }] : []),
  ])
}

const filled = (groups: readonly LineGroup[]): LineGroup[] => groups.filter(({ lines }) => lines.length > 0)

const records = (title: string, found: readonly Found[]): LineGroup => ({
  title,
  lines: found.map(each => ({ id: each.id, kind: 'record', found: each })),
})

const commands = (title: string, matched: readonly Omit<MatchedOffer, 'meant'>[]): LineGroup => ({
  title,
  lines: matched.map(({ offer, marks }) => ({ id: offer.id, kind: 'command', offer, marks })),
})

/** Each section once, where its best command stands. */
function bySection(matched: readonly MatchedOffer[]): LineGroup[] {
  const sections = [...new Set(matched.map(({ offer }) => offer.section))]
  return sections.map(section =>
    commands(
      section,
      matched.filter(({ offer }) => offer.section === section),
    ),
  )
}

export const flat = (groups: readonly LineGroup[]): readonly Line[] => groups.flatMap(({ lines }) => lines)

/** For those who do not see the list. */
export function countInWords(count: number): string {
  if (count === 0) return 'Nothing found'
  return count === 1 ? '1 result' : `${count} results`
}
