import { type ChannelPolicy, policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { saveWorkspace } from '@shared/domain/workspace/commands.ts'
import { act } from './act.ts'
import { announce } from './announce.ts'
import { currentWorkspace } from './workspace.ts'

/** What changes of the conventions, made from what they are at the moment of saving. */
export type PolicyChange = (now: ChannelPolicy) => Partial<ChannelPolicy>

/**
 * Saves some of the conventions, as one change with its way back; answers what was wrong, if anything. All of them
 * are one field: they are read anew, so that nothing saved since a screen was drawn is lost.
 */
export async function savePolicy(change: PolicyChange): Promise<string | undefined> {
  const now = policyOf(await currentWorkspace())
  const answer = await act(saveWorkspace, { policy: { ...now, ...change(now) } })
  return answer.ok ? undefined : answer.error.message
}

/** The same where there is no form to show it in. */
export async function savePolicyOrSay(change: PolicyChange): Promise<void> {
  const message = await savePolicy(change)
  if (message !== undefined) announce({ kind: 'refused', message })
}
