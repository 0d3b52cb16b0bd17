import type { DryLine, DryRun } from '@shared/domain/automation/dryRun.ts'
import { type AutomationRule, PROCESS_LABELS } from '@shared/domain/automation/schema.ts'
import { actionInWords } from '@shared/domain/automation/sentence.ts'
import { useCallback, useMemo, useState } from 'react'
import { runAction } from '../../../state/actions.ts'
import { pathOf } from '../../../state/places.ts'
import { formatDate } from '../../../ui/format/dates.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { TableColumn } from '../../../ui/table/types.ts'
import { useDataTable } from '../../../ui/table/useDataTable.ts'
import { rateInWords } from '../viewModelRate.ts'
import { stepInWords } from '../viewModelSteps.ts'
import css from './dryRun.module.css'
import { RateBar } from './RateBar.tsx'

interface DryRunResultProps {
  readonly rule: AutomationRule
  readonly run: DryRun
  /** A record is opened: the dialog has to go. */
  onLeave(): void
}

interface Row extends DryLine {
  readonly key: string
  readonly did: string
}

type Shown = 'fits' | 'not' | 'against'

const COLUMNS: readonly TableColumn<Row>[] = [
  {
    id: 'on',
    header: 'Day',
    width: 132,
    value: row => row.on,
    cell: row => formatDate(row.on),
    firstDesc: true,
  },
  {
    id: 'name',
    header: 'Record',
    width: 190,
    grow: 1,
    value: row => row.name,
    cell: row => <span dir="auto">{row.name}</span>,
    fixed: true,
  },
  { id: 'did', header: 'It would have', width: 200, grow: 1, value: row => row.did, title: row => row.did },
  {
    id: 'why',
    header: 'Why',
    width: 240,
    grow: 2,
    value: row => row.reason,
    title: row => row.reason,
  },
]

/** What a rule would have done, in figures first, then line by line. Enter opens the record. */
export function DryRunResult({ rule, run, onLeave }: DryRunResultProps) {
  const { happened, fitted, against, before, after } = run
  const [shown, setShown] = useState<Shown>('fits')
  const [focused, setFocused] = useState<string>()
  const rows = useMemo(() => run.lines.map((line, at) => rowOf(rule, line, at)), [rule, run])
  const match = useCallback(
    (row: Row) => (shown === 'against' ? row.against !== undefined : row.fits === (shown === 'fits')),
    [shown],
  )
  const table = useDataTable({
    id: 'dryRun',
    rows,
    columns: COLUMNS,
    rowId: row => row.key,
    match,
    defaultSort: { id: 'on', desc: true },
  })
  const options = [
    { value: 'fits' as const, label: `Would have acted ${formatCount(fitted)}` },
    { value: 'not' as const, label: `Would not ${formatCount(happened - fitted)}` },
    ...(against > 0
      ? [{ value: 'against' as const, label: `People decided otherwise ${formatCount(against)}` }]
      : []),
  ]
  if (happened === 0)
    return (
      <p className={css.quiet}>
        What starts this rule did not happen in that time, as far as the records tell.
      </p>
    )
  return (
    <>
      <div className={css.rates}>
        <div>
          <span className={css.label}>{PROCESS_LABELS[rule.process]}, steps by rule as it was</span>
          <RateBar label="Automation rate as it was" rate={before} />
          <span className={css.value}>{rateInWords(before)}</span>
        </div>
        <div>
          <span className={css.label}>with this rule</span>
          <RateBar label="Automation rate with this rule" rate={after} />
          <span className={css.value}>{rateInWords(after)}</span>
        </div>
      </div>
      <div className={css.choose}>
        <Segmented<Shown> label="Which lines" options={options} value={shown} onChange={setShown} />
      </div>
      <div className={css.table}>
        <DataTable
          table={table}
          focused={focused}
          onFocus={setFocused}
          label="What it would have done"
          onOpen={row => {
            const path = pathOf(row.recordId)
            if (!path) return
            onLeave()
            runAction('goTo', path)
          }}
        />
      </div>
    </>
  )
}

function rowOf(rule: AutomationRule, line: DryLine, at: number): Row {
  const did = line.actions.flatMap(place => {
    const action = rule.actions[place]
    return action ? [actionInWords(action)] : []
  })
  const against =
    line.against === undefined
      ? ''
      : `; a person did: ${stepInWords(rule.process, line.against).toLowerCase()}`
  return {
    ...line,
    // The same may happen to a record twice a day.
    key: `${line.recordId} ${line.on} ${at}`,
    did:
      did.length === 0
        ? line.fits
          ? 'nothing: settled by a rule before it'
          : '–'
        : `${did.join(', ')}${against}`,
  }
}
