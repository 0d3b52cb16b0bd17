import { EXTENSION } from '@shared/domain/workspace-file/format.ts'
import { getRow } from '../../data/rows.ts'
import { today } from '../../data/today.ts'
import { currentWorkspace } from '../../data/workspace.ts'
import { request } from '../../platform/client.ts'
import { beginWorkspaceTask, type WorkspaceSource, type WorkspaceTask } from '../../state/workspaceFile.ts'
import { showToast } from '../../ui/toast/toasts.ts'

const FILTER = { name: 'Tandem workspace', extension: EXTENSION }

/** Asks how and where to save the workspace, then writes it there. */
export const saveWorkspaceAs = (): Promise<void> => orSay(async () => ask((await currentWorkspace()).name))

/** Asks how and where to save the accounts of a member as a handover pack, then writes them there. */
export const saveHandoverPackAs = (memberId: string): Promise<void> =>
  orSay(async () => {
    const member = await getRow('members', memberId)
    if (member) ask(`Accounts of ${member.name}`, memberId)
    else showToast({ text: 'This person is not in the team any more.', tone: 'bad' })
  })

function ask(name: string, memberId?: string): void {
  const suggested = `${name.slice(0, 160)} ${today()}`
  beginWorkspaceTask({ kind: 'ask', name: suggested, ...(memberId !== undefined && { memberId }) })
}

/** Asks for the place, then begins to write. Answers undefined when the person chose none. */
export async function chooseAndSave(
  { name, memberId }: Extract<WorkspaceTask, { kind: 'ask' }>,
  passphrase: string | undefined,
): Promise<WorkspaceTask | undefined> {
  const chosen = await request('files.startSave', { suggestedName: name, filter: FILTER })
  if (chosen.kind === 'cancelled') return undefined
  return {
    kind: 'save',
    save: chosen.save,
    name: chosen.name,
    ...(memberId !== undefined && { memberId }),
    ...(passphrase !== undefined && { passphrase }),
  }
}

/** Asks for a workspace file, then opens it. */
export const pickWorkspaceFile = (): Promise<void> =>
  orSay(async () => {
    const chosen = await request('files.open', { title: 'Open a workspace file', filter: FILTER })
    if (chosen.kind === 'chosen') openSource(chosen.file)
  })

/** Opens a workspace file: says what it holds and asks what is to become of it. */
export function openSource(source: WorkspaceSource): void {
  if (!beginWorkspaceTask({ kind: 'open', source }))
    showToast({ text: `Finish with the file that is open first, then open ${source.name} again.` })
}

async function orSay(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    showToast({ text: error instanceof Error ? error.message : String(error), tone: 'bad' })
  }
}
