import type { HandoverPreview } from '@shared/domain/handover/preview.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import css from '../team.module.css'

const LINES: readonly (readonly [keyof HandoverPreview, string])[] = [
  ['partners', 'Partners'],
  ['openDeals', 'Open deals'],
  ['openTasks', 'Open tasks'],
  ['plans', 'Open plans'],
  ['sessions', 'Next sessions'],
]

/** What goes over, before it does. */
export function HandoverNumbers({ preview }: { preview: HandoverPreview | undefined }) {
  return (
    <>
      <dl className={css.numbers} aria-label="What goes over" aria-busy={preview === undefined}>
        {LINES.map(([key, label]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{preview ? formatCount(preview[key]) : '–'}</dd>
          </div>
        ))}
      </dl>
      <p className={css.fine}>{renamedInWords(preview?.renamed ?? 0)}</p>
    </>
  )
}

const renamedInWords = (renamed: number): string =>
  renamed === 0
    ? 'No open task, running target or open plan names who hands over. What is done or locked stays as it is.'
    : `${formatCount(renamed)} open ${renamed === 1 ? 'task, target or plan names' : 'tasks, targets or plans name'} who hands over, and will name who takes over. What is done or locked stays as it is.`
