import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import { useHistory } from '../../../data/live.ts'
import { formatInstant } from '../../../ui/format/dates.ts'
import { Panel } from '../../../ui/layout/Section.tsx'
import css from '../partner.module.css'
import { useDiffs } from '../useDiffs.ts'
import type { FieldDiff } from '../viewModelDiff.ts'
import { historyLine } from '../viewModelHistory.ts'

/** Everything that was done to this record: when, by whom, what, and each field before and after. */
export function HistoryTab({ partner }: { partner: Partner }) {
  const entries = useHistory(partner.id, partner.createdIn)
  const diffs = useDiffs(entries, partner.id)
  if (!entries) return null
  return (
    <Panel flush>
      <ol aria-label="History, newest first">
        {entries.map(entry => (
          <Entry
            key={entry.seq}
            entry={entry}
            createdIn={partner.createdIn}
            diffs={diffs.get(entry.seq) ?? []}
          />
        ))}
      </ol>
    </Panel>
  )
}

interface EntryProps {
  readonly entry: JournalEntry
  readonly createdIn: string
  readonly diffs: readonly FieldDiff[]
}

function Entry({ entry, createdIn, diffs }: EntryProps) {
  return (
    <li className={css.entry}>
      <div className={css.entryWhen}>
        <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
        <span dir="auto">{entry.actor}</span>
      </div>
      <div>
        <p dir="auto">{historyLine(entry, createdIn)}</p>
        {diffs.length > 0 && (
          <dl className={css.diffs}>
            {diffs.map(diff => (
              <div key={diff.field}>
                <dt>{diff.field}</dt>
                <dd dir="auto">
                  <del>{diff.before}</del> <span aria-hidden>→</span> <ins>{diff.after}</ins>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  )
}
