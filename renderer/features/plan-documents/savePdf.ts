import type { RouteInput } from '@shared/ipc/contract.ts'
import { currentWorkspace } from '../../data/workspace.ts'
import { onEvent, request } from '../../platform/client.ts'
import { showBusy, showToast } from '../../ui/toast/toasts.ts'

type PrintJob = RouteInput<'print.export'>['job']

/** Asks where to save, prints, and says how that went; what takes longer can be cancelled. */
export async function savePdf(
  document: PrintJob['document'],
  params: Readonly<Record<string, string>>,
  suggestedName: string,
): Promise<void> {
  const { paper } = await currentWorkspace()
  const id = crypto.randomUUID()
  let wasCancelled = false
  const cancel = () => {
    wasCancelled = true
    void request('print.cancel', { id })
  }
  let isMade = () => {}
  const stopListening = onEvent('print.started', started => {
    if (started.id !== id) return
    isMade = showBusy({ text: `Making ${suggestedName}`, action: { label: 'Cancel', run: cancel } })
  })
  try {
    const answer = await request('print.export', {
      job: { document, params: { ...params, locale: navigator.language }, paper },
      target: { kind: 'ask', suggestedName },
      id,
    })
    isMade()
    if (answer.kind === 'saved') showToast(savedToast(answer.path))
    else if (wasCancelled) showToast({ text: `Cancelled: no ${suggestedName} was written` })
  } catch (error) {
    showToast({ text: error instanceof Error ? error.message : 'The PDF could not be made.', tone: 'bad' })
  } finally {
    stopListening()
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
