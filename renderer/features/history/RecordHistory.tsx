import { restoreField } from '@shared/domain/history/commands.ts'
import { History } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { actOrSay } from '../../data/act.ts'
import { useRecordEntries } from '../../data/live.ts'
import type { HistoryOf } from '../../state/slots.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { formatCount } from '../../ui/format/numbers.ts'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { RecordEntry } from './components/RecordEntry.tsx'
import css from './history.module.css'
import { useDiffs } from './useDiffs.ts'

const AsItWasDialog = lazy(() => import('./AsItWasDialog.tsx').then(m => ({ default: m.AsItWasDialog })))

/** Entries shown at first, and with every press of Show older. */
const PAGE = 30

/** Everything that was done to a record: when, by whom, by which command, each field before and after. */
export function RecordHistory({ table, id, createdIn }: HistoryOf) {
  const [count, setCount] = useState(PAGE)
  const [asked, setAsked] = useState<ReadonlySet<number>>(new Set())
  const [lookingAt, setLookingAt] = useState<number>()
  const shown = useRecordEntries(id, createdIn, count)
  const told = useDiffs(shown?.entries, table, id, asked)
  if (!shown) return null
  const { entries, of } = shown
  const newest = entries[0]?.seq
  return (
    <Section
      title="History"
      note={of === 1 ? '1 entry' : `${formatCount(of)} entries`}
      actions={
        newest !== undefined && (
          <Button size="small" icon={<History aria-hidden />} onClick={() => setLookingAt(newest)}>
            As it was…
          </Button>
        )
      }
    >
      <Panel flush>
        <ol aria-label="History, newest first">
          {entries.map(entry => (
            <RecordEntry
              key={entry.seq}
              entry={entry}
              createdIn={createdIn}
              told={told.get(entry.seq)}
              onAsk={() => setAsked(new Set([...asked, entry.seq]))}
              onLook={() => setLookingAt(entry.seq)}
              onRestore={(row, field) =>
                void actOrSay(restoreField, { table, row, field, at: entry.at, before: true })
              }
            />
          ))}
        </ol>
        {of > entries.length && (
          <div className={css.older}>
            <Button variant="quiet" size="small" onClick={() => setCount(count + PAGE)}>
              Show older ({formatCount(of - entries.length)} more)
            </Button>
          </div>
        )}
      </Panel>
      {lookingAt !== undefined && (
        <Suspense fallback={null}>
          <AsItWasDialog
            table={table}
            id={id}
            createdIn={createdIn}
            seq={lookingAt}
            onClose={() => setLookingAt(undefined)}
          />
        </Suspense>
      )}
    </Section>
  )
}
