import type { MenuCommand } from '@shared/ipc/contract.ts'
import { useBoot } from '../../state/boot.ts'
import { BOOK_COMMANDS } from './book.ts'
import { CHANGE_COMMANDS } from './change.ts'
import type { AppCommand } from './command.ts'
import { CREATE_COMMANDS } from './create.ts'
import { GO_TO_COMMANDS } from './goTo.ts'
import { HELP_COMMANDS } from './help.ts'
import { type Here, hereOf } from './here.ts'
import { RECORD_COMMANDS } from './record.ts'
import { VIEW_COMMANDS } from './view.ts'

const ALL = {
  ...RECORD_COMMANDS,
  ...CREATE_COMMANDS,
  ...GO_TO_COMMANDS,
  ...VIEW_COMMANDS,
  ...BOOK_COMMANDS,
  ...CHANGE_COMMANDS,
  ...HELP_COMMANDS,
} satisfies Record<MenuCommand, AppCommand>

export type CommandId = keyof typeof ALL

/** Everything the app can do, each thing once. */
export const COMMANDS: Readonly<Record<CommandId, AppCommand>> = ALL
export const COMMAND_IDS = Object.keys(ALL) as CommandId[]

export const canRun = (id: CommandId, here: Here): boolean => COMMANDS[id].when?.(here) ?? true

/** Whether a command is heard now: until the store is open only what needs none of it. */
export const isTaken = (id: CommandId): boolean =>
  useBoot.getState().boot.kind === 'ready' || COMMANDS[id].beforeOpen === true

/** Does a command where the window is. The menu asks for those too that say why they cannot be done here. */
export const runCommand = (id: CommandId): void => COMMANDS[id].run(hereOf(location.hash))
