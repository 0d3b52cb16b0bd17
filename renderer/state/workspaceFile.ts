import type { GrantedFile } from '@shared/ipc/contract.ts'
import { create } from 'zustand'

/** A workspace file to open: dropped on the window, or opened by the system or its dialog. */
export type WorkspaceSource = File | GrantedFile

export type WorkspaceTask =
  | { readonly kind: 'open'; readonly source: WorkspaceSource }
  /** How to save it, and where, is being asked. memberId: that member's accounts, as a handover pack. */
  | { readonly kind: 'ask'; readonly name: string; readonly memberId?: string }
  /** Into the place that was chosen; `save` names it. passphrase: what will open the file. */
  | {
      readonly kind: 'save'
      readonly save: string
      readonly name: string
      readonly memberId?: string
      readonly passphrase?: string
    }

/** The workspace file that is being worked on; one at a time. */
export const useWorkspaceTask = create<{ readonly task: WorkspaceTask | undefined }>()(() => ({
  task: undefined,
}))

/** Begins unless one is under way: a second file must not take the first one's dialog away. */
export function beginWorkspaceTask(task: WorkspaceTask): boolean {
  if (useWorkspaceTask.getState().task) return false
  useWorkspaceTask.setState({ task })
  return true
}

/** What was asked is answered: on to the saving. */
export const goOnWithWorkspaceTask = (task: WorkspaceTask): void => useWorkspaceTask.setState({ task })

export const endWorkspaceTask = (): void => useWorkspaceTask.setState({ task: undefined })
