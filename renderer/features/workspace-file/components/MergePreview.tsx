import type { TableName } from '@shared/domain/tableNames.ts'
import type { ItemKind } from '@shared/domain/workspace-file/merge/items.ts'
import { NO_PICKS } from '@shared/domain/workspace-file/merge/resolve.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { Select } from '../../../ui/forms/Select.tsx'
import type { Opening, Stage } from '../useOpening.ts'
import { usePages } from '../usePages.ts'
import { outcomeInWords, pastInWords, tableOptions, withAll } from '../viewModelMerge.ts'
import { DifferenceList } from './DifferenceList.tsx'
import { KindFilter } from './KindFilter.tsx'
import css from './merge.module.css'
import { Numbers } from './Numbers.tsx'

interface MergePreviewProps {
  readonly stage: Extract<Stage, { kind: 'preview' }>
  readonly opening: Opening
  onClose(): void
}

/** Everything a merge would do, before it does it: in numbers, and difference by difference. */
export function MergePreview({ stage: { summary }, opening, onClose }: MergePreviewProps) {
  const [picks, setPicks] = useState(NO_PICKS)
  const [kind, setKind] = useState<ItemKind | undefined>(undefined)
  const [table, setTable] = useState<TableName | undefined>(undefined)
  const pages = usePages(opening.files, { kind, table })
  const questions = summary.kinds.choose
  const tables = tableOptions(summary, kind)
  const nothing = Object.values(summary.kinds).every(count => count === 0)
  return (
    <Dialog
      open
      size="full"
      title="Merge with preview"
      lead={
        <>
          <bdi>{summary.theirs.name || 'The file'}</bdi> into <bdi>{summary.mine || 'your workspace'}</bdi>.{' '}
          {pastInWords(summary)}
        </>
      }
      onClose={onClose}
      aside={outcomeInWords(summary, picks)}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={nothing} onClick={() => opening.merge(picks)}>
            Merge
          </Button>
        </>
      }
    >
      <div className={css.preview}>
        <div className={css.side}>
          <KindFilter
            summary={summary}
            kind={kind}
            onChange={next => {
              setKind(next)
              setTable(undefined)
            }}
          />
          <Numbers summary={summary} />
        </div>
        <div className={css.main}>
          <div className={css.bar}>
            <Select
              compact
              label="Records"
              none="All records"
              value={table ?? ''}
              options={tables}
              onChange={value => setTable(value === '' ? undefined : (value as TableName))}
            />
            {questions > 0 && (
              <fieldset className={css.all}>
                <legend>Where both sides changed the same</legend>
                <Button
                  size="small"
                  aria-pressed={picks.all === 'mine' && picks.single.size === 0}
                  onClick={() => setPicks(withAll('mine'))}
                >
                  All mine
                </Button>
                <Button
                  size="small"
                  aria-pressed={picks.all === 'theirs' && picks.single.size === 0}
                  onClick={() => setPicks(withAll('theirs'))}
                >
                  All from the file
                </Button>
              </fieldset>
            )}
          </div>
          <DifferenceList pages={pages} picks={picks} onPick={setPicks} isNothing={nothing} />
        </div>
      </div>
    </Dialog>
  )
}
