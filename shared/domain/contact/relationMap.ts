import { type CalendarDate, daysBetween } from '../../lib/calendarDate.ts'
import type { Interaction } from '../interaction/schema.ts'
import { type Contact, RELATION_ROLES, type RelationRole } from './schema.ts'

export const RELATION_LABELS: Readonly<Record<RelationRole, string>> = {
  sponsor: 'Sponsor',
  decisionMaker: 'Decision maker',
  champion: 'Champion',
  technical: 'Technical lead',
  marketing: 'Marketing',
  finance: 'Finance',
  blocker: 'Blocker',
}

/** A strength says nothing any more after so many days. Tandem's own convention (G). */
export const STALE_DAYS = 180
/** Without a touch for so many days a relation is silent. Tandem's own convention (G). */
const SILENT_DAYS = 60

/** Why a line of the map is dashed. */
type LineDoubt = 'unrated' | 'stale' | 'silent'

export interface MapPerson {
  readonly person: Contact
  /** Meeting, call or mail with them; notes are none. */
  readonly lastTouchOn?: CalendarDate
  readonly doubts: readonly LineDoubt[]
}

/** One of us, and how many relations they hold. */
interface MapOwn {
  readonly name: string
  readonly holds: number
}

export interface RelationMap {
  readonly ours: readonly MapOwn[]
  /** Those with a role first, in the order of the roles; then by strength, then by name. */
  readonly theirs: readonly MapPerson[]
}

type Touch = Pick<Interaction, 'kind' | 'on' | 'contactIds'>

/** The people of a partner with who of us holds each relation, how strong it is and whether that is sure. */
export function relationMap(
  people: readonly Contact[],
  touches: readonly Touch[],
  today: CalendarDate,
): RelationMap {
  const last = new Map<string, CalendarDate>()
  for (const { kind, on, contactIds } of touches) {
    if (kind === 'note' || on > today) continue
    for (const id of contactIds) if (on > (last.get(id) ?? '')) last.set(id, on)
  }
  const theirs = people
    .map(person => mapPerson(person, last.get(person.id), today))
    .sort((a, b) => rankOf(a) - rankOf(b) || strengthOf(b) - strengthOf(a) || byName(a, b))
  const held = new Map<string, number>()
  for (const { counterpart } of people)
    if (counterpart !== undefined) held.set(counterpart, (held.get(counterpart) ?? 0) + 1)
  const ours = [...held]
    .map(([name, holds]): MapOwn => ({ name, holds }))
    .sort((a, b) => b.holds - a.holds || (a.name < b.name ? -1 : 1))
  return { ours, theirs }
}

function mapPerson(person: Contact, lastTouchOn: CalendarDate | undefined, today: CalendarDate): MapPerson {
  const { strength, strengthOn } = person
  const doubts: LineDoubt[] = []
  if (strength === undefined) doubts.push('unrated')
  else if (strengthOn === undefined || daysBetween(strengthOn, today) > STALE_DAYS) doubts.push('stale')
  if (lastTouchOn === undefined || daysBetween(lastTouchOn, today) > SILENT_DAYS) doubts.push('silent')
  return { person, ...(lastTouchOn !== undefined && { lastTouchOn }), doubts }
}

const rankOf = ({ person: { relation } }: MapPerson): number =>
  relation === undefined ? RELATION_ROLES.length : RELATION_ROLES.indexOf(relation)
const strengthOf = ({ person }: MapPerson): number => person.strength ?? 0
const byName = (a: MapPerson, b: MapPerson): number =>
  a.person.name < b.person.name ? -1 : a.person.name > b.person.name ? 1 : a.person.id < b.person.id ? -1 : 1

type RelationGapCode =
  | 'noSponsor'
  | 'noDecisionMaker'
  | 'singleThread'
  | 'singleHolder'
  | 'blockerAlone'
  | 'roleAlone'
  | 'weak'

/** Something the relation lacks, in words, and whom it concerns. */
export interface RelationGap {
  readonly code: RelationGapCode
  readonly text: string
  readonly ids: readonly Contact['id'][]
}

/** What is missing in the relation, the weightiest first; nothing where nobody is known, for then all is. */
export function relationGaps({ ours, theirs }: RelationMap): RelationGap[] {
  if (theirs.length === 0) return []
  const people = theirs.map(({ person }) => person)
  const held = people.filter(({ counterpart }) => counterpart !== undefined)
  const gaps: RelationGap[] = []
  const add = (code: RelationGapCode, text: string, who: readonly Contact[] = []) =>
    gaps.push({ code, text, ids: who.map(({ id }) => id) })
  if (!people.some(({ relation }) => relation === 'sponsor'))
    add('noSponsor', 'No sponsor: nobody there stands up for the partnership.')
  if (!people.some(({ relation }) => relation === 'decisionMaker'))
    add('noDecisionMaker', 'No decision maker is known.')
  for (const person of people) {
    const { relation, counterpart, name, strength } = person
    if (relation === 'blocker' && counterpart === undefined)
      add('blockerAlone', `${name} is against it, and nobody of us speaks with them.`, [person])
    else if ((relation === 'sponsor' || relation === 'decisionMaker') && counterpart === undefined)
      add('roleAlone', `${RELATION_LABELS[relation]} ${name} has no counterpart with us.`, [person])
    else if (
      (relation === 'sponsor' || relation === 'decisionMaker') &&
      strength !== undefined &&
      strength < 3
    )
      add('weak', `${RELATION_LABELS[relation]} ${name}: the relation is weak, ${strength} of 5.`, [person])
  }
  const [only] = held
  if (held.length === 1 && only) add('singleThread', `Single thread: it all hangs on ${only.name}.`, [only])
  else if (held.length > 1 && ours.length === 1 && ours[0])
    add('singleHolder', `One of us holds all relations: ${ours[0].name}.`)
  return gaps
}
