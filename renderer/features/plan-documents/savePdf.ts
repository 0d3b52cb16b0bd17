import type { RouteInput } from '@shared/ipc/contract.ts'
import { currentWorkspace } from '../../data/workspace.ts'
import { request } from '../../platform/client.ts'
import { showToast } from '../../ui/toast/toasts.ts'

type PrintJob = RouteInput<'print.export'>['job']

/** Asks where to save, prints, and says how that went. */
export async function savePdf(
  document: PrintJob['document'],
  params: Readonly<Record<string, string>>,
  suggestedName: string,
): Promise<void> {
  const { paper } = await currentWorkspace()
  try {
    const answer = await request('print.export', {
      job: { document, params: { ...params, locale: navigator.language }, paper },
      target: { kind: 'ask', suggestedName },
    })
    if (answer.kind === 'saved') showToast(savedToast(answer.path))
  } catch (error) {
    showToast({ text: error instanceof Error ? error.message : 'The PDF could not be made.', tone: 'bad' })
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
