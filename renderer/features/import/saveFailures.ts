import type { ImportReport } from '@shared/domain/import/engine.ts'
import { request } from '../../platform/client.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { asError } from './asError.ts'

/** Saves the failed rows as a CSV file where the user says. */
export async function saveFailures({ file, failuresCsv }: ImportReport): Promise<void> {
  try {
    const answer = await request('files.save', {
      suggestedName: failuresName(file),
      bytes: new TextEncoder().encode(failuresCsv),
      filter: { name: 'CSV', extension: 'csv' },
    })
    if (answer.kind === 'cancelled') return
    const { path } = answer
    showToast({
      text: 'Failed rows saved',
      action: { label: 'Show in folder', run: () => void request('files.reveal', { path }).catch(say) },
    })
  } catch (error) {
    say(error)
  }
}

/** `Orders.xlsx` → `Orders failed rows.csv`. */
export const failuresName = (file: string): string =>
  `${file.replace(/\.[^.]*$/, '').slice(0, 150) || 'import'} failed rows.csv`

const say = (error: unknown): void => showToast({ text: asError(error).message, tone: 'bad' })
