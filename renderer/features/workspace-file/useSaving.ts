import { useEffect, useState } from 'react'
import { createWorkspaceFiles } from '../../data/workspace-file/client.ts'
import type { FileProgress } from '../../data/workspace-file/progress.ts'
import { request } from '../../platform/client.ts'
import type { WorkspaceTask } from '../../state/workspaceFile.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { pieceSink } from './bytes.ts'
import { sizeInWords } from './viewModelWords.ts'

export interface Saving {
  readonly progress: FileProgress | undefined
  readonly problem: string | undefined
  cancel(): void
}

export type SaveTask = Extract<WorkspaceTask, { kind: 'save' }>

/** Writes what is asked for into the place that was chosen; whatever happens, no half file stays there. */
export function useSaving({ save, name, memberId, passphrase }: SaveTask, onEnd: () => void): Saving {
  const [progress, setProgress] = useState<FileProgress | undefined>(undefined)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [stop] = useState(() => new AbortController())
  // biome-ignore lint/correctness/useExhaustiveDependencies: one saving a dialog, begun once
  useEffect(() => {
    const files = createWorkspaceFiles()
    const run = async () => {
      const { version } = await request('app.info', {})
      const told = { onProgress: setProgress, signal: stop.signal }
      const written = await files.write({ appVersion: version, memberId, passphrase }, pieceSink(save), told)
      if (!written.ok) {
        await request('files.dropSave', { save })
        if (written.error.code === 'cancelled') return onEnd()
        return setProblem(written.error.message)
      }
      const { path, bytes } = await request('files.endSave', { save })
      showToast({
        text: `Saved ${name} · ${sizeInWords(bytes)}${passphrase === undefined ? '' : ' · protected by your passphrase'}`,
        action: { label: 'Show', run: () => void request('files.reveal', { path }) },
      })
      onEnd()
    }
    run()
      .catch(async error => {
        setProblem(error instanceof Error ? error.message : String(error))
        await request('files.dropSave', { save }).catch(() => {})
      })
      .finally(files.close)
  }, [])
  return { progress, problem, cancel: () => stop.abort() }
}
