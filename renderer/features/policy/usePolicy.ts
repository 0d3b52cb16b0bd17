import { type ChannelPolicy, policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { useWorkspace } from '../../data/live.ts'

/** The conventions of the workspace; undefined until they are read. */
export function usePolicy(): ChannelPolicy | undefined {
  const workspace = useWorkspace()
  return workspace && policyOf(workspace)
}
