import { type ChannelPolicy, policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { saveWorkspace } from '@shared/domain/workspace/commands.ts'
import { act } from '../../data/act.ts'
import { useWorkspace } from '../../data/live.ts'
import { showToast } from '../../ui/toast/toasts.ts'

/** The conventions of the workspace; undefined until they are read. */
export function usePolicy(): ChannelPolicy | undefined {
  const workspace = useWorkspace()
  return workspace && policyOf(workspace)
}

/** Saves some of them, as one change with its way back. Answers what was wrong, if anything. */
export async function savePolicy(
  before: ChannelPolicy,
  changed: Partial<ChannelPolicy>,
): Promise<string | undefined> {
  const answer = await act(saveWorkspace, { policy: { ...before, ...changed } })
  return answer.ok ? undefined : answer.error.message
}

/** The same where there is no form to show it in. */
export async function savePolicyOrSay(before: ChannelPolicy, changed: Partial<ChannelPolicy>): Promise<void> {
  const wrong = await savePolicy(before, changed)
  if (wrong !== undefined) showToast({ text: wrong, tone: 'bad' })
}
