import { RELATION_LABELS, type RelationMap } from '@shared/domain/contact/relationMap.ts'
import type { Contact } from '@shared/domain/contact/schema.ts'
import { Pencil } from 'lucide-react'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { formatDate } from '../../../ui/format/dates.ts'
import css from '../partner.module.css'
import { doubtsInWords } from '../viewModelRelation.ts'

interface RelationTableProps {
  readonly map: RelationMap
  onEdit(person: Contact): void
}

const NONE = '–'

/** The same as the map, in words. */
export function RelationTable({ map: { theirs }, onEdit }: RelationTableProps) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {['Person', 'Role', 'Strength', 'Counterpart', 'Last touch', 'Not sure because'].map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {theirs.map(each => {
          const { person, lastTouchOn } = each
          return (
            <tr key={person.id}>
              <th scope="row" dir="auto">
                {person.name}
              </th>
              <td>{person.relation ? RELATION_LABELS[person.relation] : NONE}</td>
              <td>{person.strength === undefined ? 'n/a' : `${person.strength} of 5`}</td>
              <td dir="auto">{person.counterpart ?? NONE}</td>
              <td>{lastTouchOn === undefined ? NONE : formatDate(lastTouchOn)}</td>
              <td>{doubtsInWords(each) || NONE}</td>
              <td>
                <IconButton
                  small
                  label={`Edit the relation with ${person.name}`}
                  onClick={() => onEdit(person)}
                >
                  <Pencil aria-hidden />
                </IconButton>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
