import { type MapPerson, RELATION_LABELS } from '@shared/domain/contact/relationMap.ts'
import { formatDate } from '../../ui/format/dates.ts'

/** Why the line is dashed; empty where it is not. */
export const doubtsInWords = ({ person, lastTouchOn, doubts }: MapPerson): string =>
  [
    doubts.includes('unrated') && 'Strength not said yet',
    doubts.includes('stale') &&
      (person.strengthOn
        ? `Strength of ${formatDate(person.strengthOn)}, long ago`
        : 'Strength without a day'),
    doubts.includes('silent') && (lastTouchOn ? `No touch since ${formatDate(lastTouchOn)}` : 'No touch yet'),
  ]
    .filter(Boolean)
    .join(' · ')

/** Everything the map draws of a person, for those who cannot see it. */
export const lineInWords = (each: MapPerson): string => {
  const { name, relation, strength, counterpart } = each.person
  return [
    name,
    relation ? RELATION_LABELS[relation] : 'no role yet',
    strength === undefined ? undefined : `strength ${strength} of 5`,
    counterpart === undefined ? 'no counterpart with us' : `held by ${counterpart}`,
    doubtsInWords(each),
  ]
    .filter(Boolean)
    .join(', ')
}
