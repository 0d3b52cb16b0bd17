import { zodResolver } from '@hookform/resolvers/zod'
import { saveWorkspace } from '@shared/domain/workspace/commands.ts'
import { type Workspace, type WorkspaceFields, workspaceFields } from '@shared/domain/workspace/schema.ts'
import { useEffect, useRef, useState } from 'react'
import { type FieldPath, type UseFormReturn, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { commit } from '../../data/commit.ts'
import { addWriting } from '../../data/liveWritings.ts'
import { storeFault } from '../../data/storeFault.ts'
import { undoIntent } from '../../data/undoIntent.ts'
import { offerUndo } from '../../ui/toast/offerUndo.ts'
import { showToast } from '../../ui/toast/toasts.ts'

export type WorkspaceInput = z.input<typeof workspaceFields>

export interface WorkspaceForm {
  readonly form: UseFormReturn<WorkspaceInput, unknown, WorkspaceFields>
  /** Grows when the settings were changed from outside (an undo): fields that keep text start anew. */
  readonly turn: number
  /** Saves what is valid; what is not stays in the field with its reason. */
  save(): Promise<void>
}

/** The form of the workspace's settings; it saves on leaving a field, and follows undo. */
export function useWorkspaceForm(workspace: Workspace): WorkspaceForm {
  const [start] = useState(() => workspaceFields.parse(workspace))
  const form = useForm<WorkspaceInput, unknown, WorkspaceFields>({
    resolver: zodResolver(workspaceFields),
    defaultValues: start,
    mode: 'onBlur',
  })
  const [turn, setTurn] = useState(0)
  const known = useRef(JSON.stringify(start))

  useEffect(() => {
    const fields = workspaceFields.parse(workspace)
    if (JSON.stringify(fields) === known.current) return
    known.current = JSON.stringify(fields)
    form.reset(fields)
    setTurn(before => before + 1)
  }, [workspace, form])

  const write = form.handleSubmit(async fields => {
    if (JSON.stringify(fields) === known.current) return
    const before = known.current
    known.current = JSON.stringify(fields)
    const answer = await commit(saveWorkspace, fields).catch(storeFault)
    if (answer.ok) {
      if (answer.value.ids.length > 0) offerUndo(answer.value.label, () => undoIntent(answer.value.intent))
      return
    }
    known.current = before
    const { at, message } = answer.error
    if (at) form.setError(at as FieldPath<WorkspaceInput>, { message })
    else showToast({ text: message, tone: 'bad' })
  })
  const underWay = useRef<Promise<void>>(Promise.resolve())
  const save = (): Promise<void> => {
    underWay.current = Promise.allSettled([underWay.current, write()]).then(() => undefined)
    return underWay.current
  }
  const latest = useRef(save)
  latest.current = save
  // A window that closes waits for what is being saved, and for what the field it was in still held.
  useEffect(() => {
    const remove = addWriting({ settle: () => latest.current() })
    return () => void underWay.current.finally(remove)
  }, [])
  return { form, turn, save }
}
