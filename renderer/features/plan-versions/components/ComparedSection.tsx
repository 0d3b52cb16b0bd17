import type { How, SaidEntry, SaidLine, SaidSection } from '@shared/domain/plan/compareWords.ts'
import { Badge } from '../../../ui/badge/Badge.tsx'
import css from '../versions.module.css'

interface ComparedSectionProps {
  readonly section: SaidSection
  /** Of the two versions. */
  readonly names: readonly [string, string]
}

/** One section of two versions side by side. */
export function ComparedSection({ section, names }: ComparedSectionProps) {
  const { title, entries, changes } = section
  return (
    <section className={css.section} aria-label={title}>
      <h3>
        {title}
        <span>
          {changes === 0 ? 'the same' : `${changes} ${changes === 1 ? 'difference' : 'differences'}`}
        </span>
      </h3>
      {entries.map(entry => (
        <Entry key={entry.key} entry={entry} names={names} />
      ))}
    </section>
  )
}

const HOW: Readonly<
  Record<How, readonly [word: string, tone: 'good' | 'bad' | 'watch' | 'neutral', mark: string]>
> = {
  added: ['Added', 'good', '+'],
  removed: ['Removed', 'bad', '−'],
  changed: ['Changed', 'watch', '±'],
  same: ['The same', 'neutral', '='],
}

function Entry({ entry, names }: { readonly entry: SaidEntry; readonly names: readonly [string, string] }) {
  const [word, tone, mark] = HOW[entry.how]
  return (
    <div className={css.entry}>
      <div className={css.entryHead}>
        <Badge tone={tone} mark={mark}>
          {word}
        </Badge>
        <span className={css.what}>{entry.what}</span>
        <bdi>{entry.name}</bdi>
      </div>
      {entry.fields.length > 0 && (
        <table className={css.fields} aria-label={`${entry.what} ${entry.name}`}>
          <colgroup>
            <col className={css.label} />
            <col />
            <col />
          </colgroup>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">Field</th>
              <th scope="col">{names[0]}</th>
              <th scope="col">{names[1]}</th>
            </tr>
          </thead>
          <tbody>
            {entry.fields.map(({ label, before, after }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  <Lines lines={before} is={false} />
                </td>
                <td>
                  <Lines lines={after} is />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function Lines({ lines, is }: { readonly lines: readonly SaidLine[]; readonly is: boolean }) {
  if (lines.length === 0) return <span className={css.none}>nothing</span>
  return lines.map(({ text, same }, i) => (
    <span key={i} className={is ? css.is : css.was} {...(!same && { 'data-differs': '' })} dir="auto">
      {text}
    </span>
  ))
}
