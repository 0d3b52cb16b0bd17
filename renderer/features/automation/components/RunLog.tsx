import { RUN_OUTCOMES, type RuleRun } from '@shared/domain/automation/schema.ts'
import { list } from '@shared/domain/fields/words.ts'
import { fold } from '@shared/lib/text.ts'
import { useCallback, useMemo, useState } from 'react'
import { useRuns } from '../../../data/automation/live.ts'
import { runAction } from '../../../state/actions.ts'
import { pathOf } from '../../../state/places.ts'
import { Badge } from '../../../ui/badge/Badge.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { Section } from '../../../ui/layout/Section.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { TableColumn } from '../../../ui/table/types.ts'
import { useDataTable } from '../../../ui/table/useDataTable.ts'
import { useRecordNames } from '../useRecordNames.ts'
import { OUTCOMES } from '../viewModelRun.ts'
import css from './insights.module.css'

interface Row {
  readonly run: RuleRun
  readonly name: string
  readonly did: string
}

const PIECE = 1_000

const COLUMNS: readonly TableColumn<Row>[] = [
  {
    id: 'at',
    header: 'When',
    width: 196,
    value: row => row.run.at,
    cell: row => formatInstant(row.run.at),
    firstDesc: true,
  },
  {
    id: 'rule',
    header: 'Rule',
    width: 180,
    grow: 1,
    value: row => row.run.ruleName,
    cell: row => <span dir="auto">{row.run.ruleName}</span>,
    title: row => row.run.ruleName,
    fixed: true,
  },
  {
    id: 'record',
    header: 'Record',
    width: 180,
    grow: 1,
    value: row => row.name,
    cell: row => <span dir="auto">{row.name}</span>,
    title: row => row.name,
  },
  {
    id: 'outcome',
    header: 'Outcome',
    width: 116,
    value: row => RUN_OUTCOMES.indexOf(row.run.outcome),
    cell: row => {
      const { label, tone, mark } = OUTCOMES[row.run.outcome]
      return (
        <Badge tone={tone} mark={mark}>
          {label}
        </Badge>
      )
    },
  },
  {
    id: 'did',
    header: 'What it did, or why not',
    width: 260,
    grow: 2,
    value: row => row.did,
    title: row => (row.run.note === undefined ? row.did : `${row.did}. ${row.run.note}`),
  },
]

type Shown = 'all' | RuleRun['outcome']
const SHOWN = [
  { value: 'all' as const, label: 'All' },
  ...RUN_OUTCOMES.map(value => ({ value, label: OUTCOMES[value].label })),
]

/** Each run of each rule, newest first. Enter opens the record it was about. */
export function RunLog({ search }: { search: string }) {
  const [count, setCount] = useState(PIECE)
  const [shown, setShown] = useState<Shown>('all')
  const [focused, setFocused] = useState<string>()
  const runs = useRuns(count)
  const names = useRecordNames(runs)
  const rows = useMemo(
    () => (runs ?? []).map(run => rowOf(run, names.get(run.recordId) ?? '')),
    [runs, names],
  )
  const match = useCallback(
    ({ run, name }: Row) => {
      if (shown !== 'all' && run.outcome !== shown) return false
      return search === '' || fold(`${run.ruleName} ${name}`).includes(fold(search))
    },
    [shown, search],
  )
  const table = useDataTable({
    id: 'ruleRuns',
    rows,
    columns: COLUMNS,
    rowId: row => row.run.id,
    match,
    defaultSort: { id: 'at', desc: true },
  })
  return (
    <Section
      title="What rules did"
      note={runs && `${formatCount(table.shown.length)} ${table.shown.length === 1 ? 'run' : 'runs'}`}
      actions={<Segmented<Shown> label="Which runs" options={SHOWN} value={shown} onChange={setShown} />}
    >
      <div className={css.log}>
        <DataTable
          table={table}
          label="Runs of rules"
          focused={focused}
          onFocus={setFocused}
          onOpen={({ run }) => {
            const path = pathOf(run.recordId)
            if (path) runAction('goTo', path)
          }}
          empty={
            <p className={css.quiet}>
              {rows.length === 0
                ? 'No rule has acted yet. Each run will stand here, with what it did and why.'
                : 'No run meets this.'}
            </p>
          }
        />
      </div>
      {runs?.length === count && (
        <Button size="small" variant="quiet" onClick={() => setCount(count + PIECE)}>
          Show older ones
        </Button>
      )}
    </Section>
  )
}

const rowOf = (run: RuleRun, name: string): Row => ({
  run,
  name,
  did: run.outcome === 'done' ? list(run.actions) : (run.note ?? ''),
})
