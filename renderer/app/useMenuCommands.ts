import { useEffect } from 'react'
import { onEvent } from '../platform/client.ts'
import { isTaken, runCommand } from './commands/registry.ts'

/** Does what the window's menu asks for. */
export function useMenuCommands(): void {
  useEffect(
    () =>
      onEvent('command', ({ id }) => {
        if (isTaken(id)) runCommand(id)
      }),
    [],
  )
}
