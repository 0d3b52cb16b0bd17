import { runAction } from '../../state/actions.ts'
import { showToast } from '../../ui/toast/toasts.ts'

/** Exports a partner's scorecard and says how that went. */
export async function exportPdf(partnerId: string): Promise<void> {
  try {
    const answer = await runAction('exportScorecard', partnerId)
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
        void import('../../platform/client.ts').then(({ request }) =>
          request('files.reveal', { path }).catch(error =>
            showToast({ text: String(error.message), tone: 'bad' }),
          ),
        ),
    },
  }
}
