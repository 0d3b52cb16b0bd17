import { RELATION_LABELS, type RelationMap } from '@shared/domain/contact/relationMap.ts'
import type { Contact } from '@shared/domain/contact/schema.ts'
import css from '../relation.module.css'
import { doubtsInWords, lineInWords } from '../viewModelRelation.ts'

const ROW = 44
const WIDTH = 240

interface RelationMapViewProps {
  readonly map: RelationMap
  onEdit(person: Contact): void
}

/** Our people left, theirs right; a line for each relation, as thick as it is strong, dashed where that is not sure. */
export function RelationMapView({ map: { ours, theirs }, onEdit }: RelationMapViewProps) {
  const rows = Math.max(ours.length, theirs.length)
  const height = rows * ROW
  // The shorter side stands in the middle of the longer one.
  const at = (index: number, count: number) => ((rows - count) / 2 + index + 0.5) * ROW
  const place = new Map(ours.map(({ name }, index) => [name, at(index, ours.length)]))
  return (
    <div className={css.map}>
      <ul
        className={css.ours}
        aria-label="Our people"
        style={{ paddingTop: ((rows - ours.length) / 2) * ROW }}
      >
        {ours.map(({ name, holds }) => (
          <li key={name}>
            <strong dir="auto">{name}</strong>
            <span>{holds === 1 ? '1 relation' : `${holds} relations`}</span>
          </li>
        ))}
        {ours.length === 0 && <li className={css.quiet}>No counterpart is named yet</li>}
      </ul>
      <svg
        className={css.threads}
        viewBox={`0 0 ${WIDTH} ${height}`}
        height={height}
        preserveAspectRatio="none"
        aria-hidden
      >
        {theirs.map(({ person, doubts }, index) => {
          const from = place.get(person.counterpart ?? '')
          if (from === undefined) return null
          const to = at(index, theirs.length)
          return (
            <path
              key={person.id}
              d={`M0 ${from}C${WIDTH / 2} ${from} ${WIDTH / 2} ${to} ${WIDTH} ${to}`}
              strokeWidth={1 + (person.strength ?? 0) * 1.2}
              data-doubt={doubts.length > 0 || undefined}
              data-blocker={person.relation === 'blocker' || undefined}
            />
          )
        })}
      </svg>
      <ul
        className={css.theirs}
        aria-label="Their people"
        style={{ paddingTop: ((rows - theirs.length) / 2) * ROW }}
      >
        {theirs.map(each => (
          <li key={each.person.id}>
            <button type="button" onClick={() => onEdit(each.person)} title={doubtsInWords(each)}>
              <span className="visually-hidden">{lineInWords(each)}</span>
              <strong dir="auto" aria-hidden>
                {each.person.name}
              </strong>
              <span aria-hidden data-blocker={each.person.relation === 'blocker' || undefined}>
                {each.person.relation ? RELATION_LABELS[each.person.relation] : 'No role yet'}
                {each.person.strength === undefined ? '' : ` · ${each.person.strength} of 5`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
