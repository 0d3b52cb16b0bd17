import { RotateCcw } from 'lucide-react'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import css from '../history.module.css'
import type { FieldDiff } from '../viewModelDiff.ts'

interface DiffListProps {
  readonly diffs: readonly FieldDiff[]
  /** Makes a field what it was before. */
  readonly onRestore?: ((field: string) => void) | undefined
}

/** Fields before → after. */
export function DiffList({ diffs, onRestore }: DiffListProps) {
  return (
    <dl className={css.diffs}>
      {diffs.map(diff => (
        <div key={diff.field}>
          <dt>{diff.label}</dt>
          <dd>
            <span className={css.values}>
              <del dir="auto">{diff.before}</del> <span aria-hidden>→</span>
              <span className="visually-hidden"> became </span> <ins dir="auto">{diff.after}</ins>
            </span>
            {onRestore && (
              <IconButton
                small
                label={`Restore ${diff.label.toLowerCase()} to ${diff.before}`}
                onClick={() => onRestore(diff.field)}
              >
                <RotateCcw aria-hidden />
              </IconButton>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
