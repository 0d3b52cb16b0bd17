/** How far a long work on a workspace file is, in rows. `of` is 0 while it is not known. */
export interface FileProgress {
  readonly phase: 'choosing' | 'writing' | 'unsealing' | 'checking' | 'restoring' | 'comparing' | 'merging'
  readonly done: number
  readonly of: number
}

export type OnFileProgress = (progress: FileProgress) => void

/** Lets waiting messages (a cancel among them) in, then stops if one was. Throws the signal's AbortError. */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
  signal?.throwIfAborted()
}
