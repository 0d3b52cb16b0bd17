import { request } from '../platform/client.ts'
import { showToast } from '../ui/toast/toasts.ts'
import { exportScorecard } from './exportScorecard.ts'

/** Exports a partner's scorecard and says how that went. */
export async function exportAndSay(partnerId: string): Promise<void> {
  try {
    const answer = await exportScorecard(partnerId)
    if (!answer.ok) showToast({ text: answer.error.message, tone: 'bad' })
    else if (answer.value.kind === 'saved') showToast(savedToast(answer.value.path))
  } catch (error) {
    showToast({ text: error instanceof Error ? error.message : String(error), tone: 'bad' })
  }
}

function savedToast(path: string) {
  const name = path.split(/[\\/]/).at(-1) ?? path
  return {
    text: `Saved ${name}`,
    action: {
      label: 'Show in folder',
      run: () =>
        void request('files.reveal', { path }).catch(error =>
          showToast({ text: String(error.message), tone: 'bad' }),
        ),
    },
  }
}
