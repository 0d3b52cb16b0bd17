import { useEffect } from 'react'
import { onEvent } from '../platform/client.ts'
import { useBoot } from '../state/boot.ts'
import { runCommand } from './commands/registry.ts'

/** Needs no row, so it need not wait for the store: a look chosen early is not lost. */
const isLook = (id: string): boolean => id.startsWith('theme.')

/** Does what the window's menu asks for, once the store is open. */
export function useMenuCommands(): void {
  useEffect(
    () =>
      onEvent('command', ({ id }) => {
        if (isLook(id) || useBoot.getState().boot.kind === 'ready') runCommand(id)
      }),
    [],
  )
}
