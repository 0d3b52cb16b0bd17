import type { Part } from '@shared/domain/workspace-file/merge/parts.ts'
import type { Picks, Side } from '@shared/domain/workspace-file/merge/resolve.ts'
import { useId } from 'react'
import type { ShownItem } from '../../../data/workspace-file/mergeDesk.ts'
import { editInWords, takenOf } from '../viewModelMerge.ts'
import { differingFields, fieldWord, type Names, NOTHING, valueInWords } from '../viewModelWords.ts'
import css from './merge.module.css'

interface PartRowProps {
  readonly id: string
  readonly part: Part
  readonly edits: ShownItem['edits'][number] | undefined
  readonly names: Names
  readonly picks: Picks
  onPick(side: Side): void
}

/** A field on both sides, with who wrote it; the side that is taken stands out. */
export function PartRow({ id, part, edits, names, picks, onPick }: PartRowProps) {
  const name = useId()
  const taken = takenOf(picks, id, part)
  const fields = differingFields(part.mine, part.theirs, part.fields)
  const label = fields.map(fieldWord).join(', ')
  const side = (which: Side) => {
    const isTaken = taken === which || taken === 'both'
    const words = (
      <>
        <span className={css.value}>
          {fields.map(field => (
            <Value key={field} text={valueInWords(field, part[which][field], names)} />
          ))}
        </span>
        <span className={css.who}>
          <span>{which === 'mine' ? 'Mine' : 'File'}</span>
          {edits?.[which] && <bdi> · {editInWords(edits[which])}</bdi>}
        </span>
      </>
    )
    if (part.kind !== 'choose')
      return (
        <div className={css.option} data-taken={isTaken}>
          {words}
        </div>
      )
    return (
      <label className={css.option} data-taken={isTaken} data-pick>
        <input
          type="radio"
          className={css.radio}
          name={name}
          aria-label={`${label}: ${which === 'mine' ? 'mine' : 'the file’s'}, ${fields
            .map(field => valueInWords(field, part[which][field], names))
            .join(', ')}`}
          checked={isTaken}
          onChange={() => onPick(which)}
        />
        <span className={css.words}>{words}</span>
      </label>
    )
  }
  return (
    <fieldset className={css.part} aria-label={label}>
      <span className={css.field}>
        {label}
        {part.kind === 'union' && <small>both together</small>}
      </span>
      {side('mine')}
      {side('theirs')}
    </fieldset>
  )
}

const Value = ({ text }: { text: string }) => (
  <span dir="auto" className={text === NOTHING ? css.nothing : undefined} title={text}>
    {text}
  </span>
)
