import { request } from '../../platform/client.ts'
import { showToast } from '../../ui/toast/toasts.ts'

export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What the system calls files like it. */
  readonly kind: string
  readonly extension: string
}

/** Asks where to save a file and says what was saved. False: the user went back. */
export async function saveFile({ name, bytes, kind, extension }: MadeFile, said: string): Promise<boolean> {
  const filter = { name: kind, extension }
  const answer = await request('files.save', { suggestedName: `${name}.${extension}`, bytes, filter })
  if (answer.kind === 'cancelled') return false
  const { path } = answer
  showToast({
    text: said,
    action: { label: 'Show in folder', run: () => void request('files.reveal', { path }).catch(sayFault) },
  })
  return true
}

export const sayFault = (error: unknown): void =>
  showToast({ text: error instanceof Error ? error.message : String(error), tone: 'bad' })
