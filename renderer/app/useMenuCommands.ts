import { useEffect } from 'react'
import { onEvent } from '../platform/client.ts'
import { useBoot } from '../state/boot.ts'
import { runCommand } from './commands.ts'

/** Does what the window's menu asks for, once the store is open. */
export function useMenuCommands(): void {
  useEffect(
    () =>
      onEvent('command', ({ id }) => {
        if (useBoot.getState().boot.kind === 'ready') runCommand(id)
      }),
    [],
  )
}
