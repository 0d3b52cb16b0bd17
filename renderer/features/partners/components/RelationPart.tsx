import type { Contact } from '@shared/domain/contact/schema.ts'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { formatCount } from '../../../ui/format/numbers.ts'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../relation.module.css'
import { useRelations } from '../useRelations.ts'
import { RelationMapView } from './RelationMapView.tsx'
import { RelationTable } from './RelationTable.tsx'

type Look = 'map' | 'table'
const LOOKS = [
  { value: 'map', label: 'Map' },
  { value: 'table', label: 'Table' },
] as const

interface RelationPartProps {
  readonly partnerId: string
  readonly people: readonly Contact[]
  onEdit(person: Contact): void
}

/** Who of us holds which relation, how strong it is, what is missing, and how many goals are joint. */
export function RelationPart({ partnerId, people, onEdit }: RelationPartProps) {
  const relations = useRelations(partnerId, people)
  const [look, setLook] = useState<Look>('map')
  if (!relations) return null
  const { map, gaps, joint } = relations
  return (
    <Section
      title="Relationships"
      note={
        joint
          ? `${formatCount(joint.joint)} of ${formatCount(joint.goals)} goals of ${joint.plan} are joint`
          : 'Joint goals n/a: no plan signed by both sides holds today'
      }
      actions={<Segmented<Look> label="Show as" options={LOOKS} value={look} onChange={setLook} />}
    >
      <Panel>
        {gaps.length > 0 && (
          <ul className={css.gaps} aria-label="What is missing">
            {gaps.map(({ text }) => (
              <li key={text}>
                <TriangleAlert aria-hidden />
                <span dir="auto">{text}</span>
              </li>
            ))}
          </ul>
        )}
        {look === 'map' ? (
          <RelationMapView map={map} onEdit={onEdit} />
        ) : (
          <RelationTable map={map} onEdit={onEdit} />
        )}
      </Panel>
    </Section>
  )
}
