import type { Manifest } from '@shared/domain/workspace-file/manifest.ts'
import { NO_PICKS, type Picks } from '@shared/domain/workspace-file/merge/resolve.ts'
import type { Result } from '@shared/lib/result.ts'
import { useEffect, useRef, useState } from 'react'
import { lastSeq } from '../../data/journal.ts'
import { createWorkspaceFiles, type WorkspaceFiles } from '../../data/workspace-file/client.ts'
import type { MergeSummary } from '../../data/workspace-file/mergeDesk.ts'
import { runAction } from '../../state/actions.ts'
import { remember } from '../../state/remembered.ts'
import type { WorkspaceSource } from '../../state/workspaceFile.ts'
import { bytesOf } from './bytes.ts'
import { undoLast } from './undoLast.ts'
import { mergedInWords, type Step, stepOf } from './viewModelSteps.ts'

export type Stage =
  | { readonly kind: 'working'; readonly step: Step; readonly stoppable: boolean }
  | { readonly kind: 'refused'; readonly message: string }
  /** It takes a passphrase; problem: what was wrong with the last one. */
  | { readonly kind: 'sealed'; readonly problem?: string }
  | {
      readonly kind: 'opened'
      readonly manifest: Manifest
      readonly isEmpty: boolean
      readonly problem?: string
    }
  | {
      readonly kind: 'preview'
      readonly manifest: Manifest
      readonly summary: MergeSummary
      readonly problem?: string
    }

export interface Opening {
  readonly stage: Stage
  readonly files: WorkspaceFiles
  cancel(): void
  unseal(passphrase: string): void
  replace(): void
  compare(): void
  /** Merges without a preview: into an empty workspace, where there is nothing to meet. */
  takeIn(): void
  merge(picks: Picks): void
}

/** From a file to a workspace: reads and checks it, then does what the person chooses. */
export function useOpening(source: WorkspaceSource, onEnd: () => void): Opening {
  const [stage, setStage] = useState<Stage>({
    kind: 'working',
    step: stepOf('reading', 0, 0),
    stoppable: true,
  })
  const [files] = useState(createWorkspaceFiles)
  const stop = useRef(new AbortController())
  const bytes = useRef<Blob | undefined>(undefined)
  const opened = useRef<{ manifest: Manifest; isEmpty: boolean } | undefined>(undefined)

  const work = (step: Step, stoppable = true) => setStage({ kind: 'working', step, stoppable })
  const told = (stoppable = true) => {
    stop.current = new AbortController()
    return {
      signal: stop.current.signal,
      onProgress: ({ phase, done, of }: { phase: string; done: number; of: number }) =>
        work(stepOf(phase, done, of), stoppable),
    }
  }
  const back = (problem?: string) => {
    if (opened.current)
      setStage({ kind: 'opened', ...opened.current, ...(problem !== undefined && { problem }) })
    else onEnd()
  }
  /** Shows the refusal where the person can go on from; a cancel of their own needs no words. */
  const orBack = <T>(answer: Result<T>): answer is Extract<Result<T>, { ok: true }> => {
    if (!answer.ok) back(answer.error.code === 'cancelled' ? undefined : answer.error.message)
    return answer.ok
  }

  const open = async (passphrase?: string) => {
    const { signal, onProgress } = told()
    try {
      bytes.current ??= await bytesOf(source, (done, of) => work(stepOf('reading', done, of)), signal)
      const answer = await files.open(bytes.current, { signal, onProgress, passphrase })
      if (!answer.ok) {
        const { code, message } = answer.error
        if (code === 'cancelled') return onEnd()
        if (code === 'sealed') return setStage({ kind: 'sealed' })
        if (code === 'passphrase') return setStage({ kind: 'sealed', problem: message })
        return setStage({ kind: 'refused', message })
      }
      opened.current = { manifest: answer.value, isEmpty: (await lastSeq()) === 0 }
      back()
    } catch (error) {
      if (signal.aborted) return onEnd()
      setStage({ kind: 'refused', message: error instanceof Error ? error.message : String(error) })
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: one file a dialog, opened once
  useEffect(() => {
    void open()
    return files.close
  }, [])

  const replace = async () => {
    if (!opened.current?.isEmpty) {
      work(stepOf('snapshot', 0, 0), false)
      const kept = await runAction('keepSnapshot', 'restore').then(
        () => undefined,
        error => String(error?.message ?? error),
      )
      if (kept !== undefined)
        return back(`No snapshot of your workspace could be taken, so nothing was replaced. ${kept}`)
    }
    if (!orBack(await files.restore(told()))) return
    // What the first paint remembers is of the workspace that was here.
    remember('partners.snapshot', null)
    work(stepOf('showing', 0, 0), false)
    location.reload()
  }

  const compare = async () => {
    work(stepOf('comparing', 0, 0))
    const answer = await files.compare(told())
    if (orBack(answer) && opened.current)
      setStage({ kind: 'preview', manifest: opened.current.manifest, summary: answer.value })
  }

  const merge = async (picks: Picks) => {
    work(stepOf('snapshot', 0, 0), false)
    // A merge can be undone; the snapshot is for the person who notices much later.
    await runAction('keepSnapshot', 'merge').catch(() => {})
    work(stepOf('merging', 0, 0))
    const answer = await files.merge(picks, told())
    if (!orBack(answer)) return
    onEnd()
    undoLast(mergedInWords(answer.value), answer.value > 0)
  }

  const takeIn = async () => {
    work(stepOf('comparing', 0, 0))
    if (orBack(await files.compare(told()))) await merge(NO_PICKS)
  }

  return {
    stage,
    files,
    cancel: () => stop.current.abort(),
    unseal: passphrase => {
      work(stepOf('unsealing', 0, 0))
      void open(passphrase)
    },
    replace: () => void replace(),
    compare: () => void compare(),
    takeIn: () => void takeIn(),
    merge: picks => void merge(picks),
  }
}
