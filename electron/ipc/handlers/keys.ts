import { join } from 'node:path'
import type { HandlersOf } from '../handlers.ts'
import { systemStore } from '../keys/systemStore.ts'
import { openWorkspaceKey, type WorkspaceKey } from '../keys/workspaceKey.ts'

export const keysHandlers = ({ profile }: { readonly profile: string }): HandlersOf<'keys'> => {
  let opened: WorkspaceKey | undefined
  const key = () => {
    opened ??= openWorkspaceKey(join(profile, 'workspace-key.json'), systemStore)
    return opened
  }
  return {
    'keys.workspace': () => ({ publicKey: key().publicKey, keptIn: key().keptIn }),
    'keys.signPack': ({ token }) => ({ signature: key().sign(token) }),
  }
}
