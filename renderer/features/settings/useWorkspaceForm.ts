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
import { keepTyped } from '../../ui/forms/keepTyped.ts'
import { changedFrom } from '../../ui/forms/useDraft.ts'
import { offerUndo } from '../../ui/toast/offerUndo.ts'
import { showToast } from '../../ui/toast/toasts.ts'

export type WorkspaceInput = z.input<typeof workspaceFields>

export interface WorkspaceForm {
  readonly form: UseFormReturn<WorkspaceInput, unknown, WorkspaceFields>
  /** How often a stage's probability was changed from outside (an undo): a field that keeps text starts anew. */
  readonly turns: Readonly<Partial<Record<string, number>>>
  /** Saves what is valid; what is not stays in the field with its reason. */
  save(): Promise<void>
}

/** The form of the workspace's settings; it saves on leaving a field, and follows what changes them from outside. */
export function useWorkspaceForm(workspace: Workspace): WorkspaceForm {
  const [start] = useState(() => workspaceFields.parse(workspace))
  const form = useForm<WorkspaceInput, unknown, WorkspaceFields>({
    resolver: zodResolver(workspaceFields),
    defaultValues: start,
    mode: 'onBlur',
  })
  const [turns, setTurns] = useState<WorkspaceForm['turns']>({})
  // What form and record last had in common, as it was typed: a blank that is cut off when it is saved is nothing new.
  const agreed = useRef<WorkspaceInput>(start)

  useEffect(() => {
    const fields = workspaceFields.parse(workspace)
    if (saves(fields, agreed.current)) return
    const shown = form.getValues()
    const kept = keepTyped(fields, agreed.current, shown) as WorkspaceInput
    agreed.current = fields
    form.reset(kept)
    const changed = Object.keys(changedFrom(shown.stageProbability ?? {}, kept.stageProbability ?? {}))
    setTurns(before => ({
      ...before,
      ...Object.fromEntries(changed.map(stage => [stage, (before[stage] ?? 0) + 1])),
    }))
  }, [workspace, form])

  const write = async (fields: WorkspaceFields, typed: WorkspaceInput): Promise<void> => {
    if (saves(fields, agreed.current)) return
    const before = agreed.current
    agreed.current = typed
    const answer = await commit(saveWorkspace, fields).catch(storeFault)
    if (answer.ok) {
      if (answer.value.ids.length > 0) offerUndo(answer.value.label, () => undoIntent(answer.value.intent))
      return
    }
    agreed.current = before
    const { at, message } = answer.error
    if (at) form.setError(at as FieldPath<WorkspaceInput>, { message })
    else showToast({ text: message, tone: 'bad' })
  }
  const underWay = useRef<Promise<void>>(Promise.resolve())
  const save = (): Promise<void> => {
    const typed = structuredClone(form.getValues())
    const writing = form.handleSubmit(fields => write(fields, typed))()
    underWay.current = Promise.allSettled([underWay.current, writing]).then(() => undefined)
    return underWay.current
  }
  const latest = useRef(save)
  latest.current = save
  // A window that closes waits for what is being saved, and for what the field it was in still held.
  useEffect(() => {
    const remove = addWriting({ settle: () => latest.current() })
    return () => void underWay.current.finally(remove)
  }, [])
  return { form, turns, save }
}

/** Whether saving what was typed gives these fields. */
const saves = (fields: WorkspaceFields, typed: WorkspaceInput): boolean =>
  JSON.stringify(workspaceFields.parse(typed)) === JSON.stringify(fields)
