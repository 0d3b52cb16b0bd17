import { TABLE_WORDS } from '@shared/domain/tableWords.ts'
import { pathOf } from '../../../state/places.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { datesInWords } from '../../../ui/format/dates.ts'
import css from '../page.module.css'
import type { ToldChange } from '../useItemChanges.ts'
import { DiffList } from './DiffList.tsx'

const KIND_WORDS = { added: 'added', changed: 'changed', deleted: 'deleted' } as const

/** One record an entry touched, with the way to it and to what it was before. */
export function ChangeCard({ change, onLook }: { change: ToldChange; onLook(): void }) {
  const path = change.there ? pathOf(change.id) : undefined
  const name = datesInWords(change.name)
  return (
    <li className={css.card}>
      <div className={css.cardHead}>
        <span className={css.cardName}>
          {path ? (
            <a href={`#${path}`} dir="auto">
              {name}
            </a>
          ) : (
            <span dir="auto">{name}</span>
          )}
          <span className={css.by}>
            {TABLE_WORDS[change.table][0]} {KIND_WORDS[change.kind]}
          </span>
        </span>
        {change.kind !== 'added' && (
          <Button size="small" variant="quiet" aria-label={`Before this: ${name}`} onClick={onLook}>
            Before this…
          </Button>
        )}
      </div>
      {change.diffs.length > 0 && <DiffList diffs={change.diffs} />}
    </li>
  )
}
