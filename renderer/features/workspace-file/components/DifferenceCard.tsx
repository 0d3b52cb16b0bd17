import { type Picks, pickKey, type Side } from '@shared/domain/workspace-file/merge/resolve.ts'
import type { ShownItem } from '../../../data/workspace-file/mergeDesk.ts'
import { Badge } from '../../../ui/badge/Badge.tsx'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { KINDS, livesChoices, livesSide, noteOf, withPick } from '../viewModelMerge.ts'
import { type Names, titleOfRow, wordOf } from '../viewModelWords.ts'
import css from './merge.module.css'
import { PartRow } from './PartRow.tsx'

interface DifferenceCardProps {
  readonly item: ShownItem | undefined
  readonly names: Names
  readonly picks: Picks
  onPick(picks: Picks): void
}

/** One record in which the two differ, and what becomes of it. */
export function DifferenceCard({ item, names, picks, onPick }: DifferenceCardProps) {
  if (!item) return <div className={css.card} aria-hidden />
  const { kind, table, id, row, parts, edits, deletedBy } = item
  const { title, tone, mark } = KINDS[kind]
  const note = noteOf(item)
  return (
    <div className={css.card}>
      <div className={css.head}>
        <strong className={css.title} dir="auto" title={titleOfRow(table, row, names)}>
          {titleOfRow(table, row, names)}
        </strong>
        <span className={css.sort}>{wordOf(table, 1)}</span>
        <Badge tone={tone} mark={mark}>
          {title}
        </Badge>
      </div>
      {note !== undefined && <p className={css.note}>{note}</p>}
      {kind === 'lives' && deletedBy && (
        <Segmented<Side>
          label={`What becomes of ${titleOfRow(table, row, names)}`}
          value={livesSide(picks, id, deletedBy)}
          options={livesChoices(deletedBy).map(({ side, label }) => ({ value: side, label }))}
          onChange={side => onPick(withPick(picks, pickKey(id), side))}
        />
      )}
      {parts.length > 0 && (
        <div className={css.parts}>
          {parts.map((part, i) => (
            <PartRow
              key={part.fields[0]}
              id={id}
              part={part}
              edits={edits[i]}
              names={names}
              picks={picks}
              onPick={side => onPick(withPick(picks, pickKey(id, part), side))}
            />
          ))}
        </div>
      )}
    </div>
  )
}
