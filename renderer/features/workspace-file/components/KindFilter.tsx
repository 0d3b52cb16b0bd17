import type { ItemKind } from '@shared/domain/workspace-file/merge/items.ts'
import type { MergeSummary } from '../../../data/workspace-file/mergeDesk.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import { KINDS, kindLines } from '../viewModelMerge.ts'
import css from './merge.module.css'

interface KindFilterProps {
  readonly summary: MergeSummary
  readonly kind: ItemKind | undefined
  onChange(kind: ItemKind | undefined): void
}

/** Which differences are shown, with how many there are. */
export function KindFilter({ summary, kind, onChange }: KindFilterProps) {
  const lines = kindLines(summary)
  const all = lines.reduce((sum, { count }) => sum + count, 0)
  return (
    <fieldset className={css.kinds}>
      <legend className="visually-hidden">Show differences</legend>
      <button
        type="button"
        className={css.kind}
        aria-pressed={kind === undefined}
        onClick={() => onChange(undefined)}
      >
        <span className={css.kindName}>All differences</span>
        <span className={css.count}>{formatCount(all)}</span>
      </button>
      {lines.map(line => (
        <button
          key={line.kind}
          type="button"
          className={css.kind}
          aria-pressed={kind === line.kind}
          onClick={() => onChange(line.kind)}
        >
          <span className={css.mark} data-tone={KINDS[line.kind].tone} aria-hidden>
            {KINDS[line.kind].mark}
          </span>
          <span className={css.kindName}>{line.title}</span>
          <span className={css.count}>{formatCount(line.count)}</span>
        </button>
      ))}
    </fieldset>
  )
}
