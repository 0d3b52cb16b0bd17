import type { DryRun } from '@shared/domain/import/engine.ts'
import type { ImportKind } from '@shared/domain/import/preset.ts'
import { useState } from 'react'
import { Checkbox } from '../../../ui/forms/Checkbox.tsx'
import { previewColumns, previewRows } from '../viewModelPreview.ts'
import { count, counted } from '../viewModelWords.ts'
import { CountStrip } from './CountStrip.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { ProblemList } from './ProblemList.tsx'
import css from './preview.module.css'

/** What every row becomes, before anything is saved. */
export function PreviewStep({ dryRun, kind }: { dryRun: DryRun; kind: ImportKind }) {
  const [only, setOnly] = useState(false)
  const [reason, setReason] = useState<string | undefined>(undefined)
  const rows = previewRows(dryRun, only, reason)
  const { counts, preview, problems } = dryRun
  const part = preview.length < counts.rows
  return (
    <div className={css.preview}>
      <CountStrip counts={counts} />
      {problems.length > 0 && <ProblemList problems={problems} chosen={reason} onChoose={setReason} />}
      <div className={css.bar}>
        <Checkbox
          label="Only rows with problems"
          checked={only || reason !== undefined}
          disabled={reason !== undefined}
          onChange={setOnly}
        />
        <span className={css.shown}>
          {counted(rows.length, 'row')}
          {part && ` shown of ${count(counts.rows)}; the counts are of all`}
        </span>
      </div>
      <PreviewTable rows={rows} columns={previewColumns(dryRun, kind)} />
    </div>
  )
}
