import { count } from '@shared/domain/fields/words.ts'
import { actionCsv } from '@shared/domain/plan-export/actionCsv.ts'
import { actionRows } from '@shared/domain/plan-export/actionRows.ts'
import { dayOf } from '../../data/localTime.ts'
import { readShare } from '../../data/planShare.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { actionsWorkbook } from './actionsWorkbook.ts'
import { fileName } from './fileName.ts'
import { saveFile } from './saveFile.ts'

/** Saves the actions of a plan as a table, as they stand now. */
export async function saveActions(planId: string, as: 'csv' | 'xlsx'): Promise<void> {
  const share = await readShare(planId)
  const rows = actionRows(share, dayOf)
  if (rows.length === 0) return showToast({ text: 'This plan has no action yet. Add one first.' })
  const bytes = as === 'csv' ? new TextEncoder().encode(actionCsv(rows)) : await actionsWorkbook(rows)
  const kind = as === 'csv' ? 'CSV' : 'Excel workbook'
  await saveFile(
    { name: fileName(share, 'actions'), bytes, kind, extension: as },
    `${count(rows.length, 'action')} saved`,
  )
}
