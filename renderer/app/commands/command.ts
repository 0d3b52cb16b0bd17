import type { Sign } from '../../features/find/offer.ts'
import type { Here } from './here.ts'

/** In the order the palette and the list of shortcuts show them. */
export const SECTIONS = ['This record', 'Create', 'Go to', 'View', 'Book', 'Change', 'Help'] as const
export type Section = (typeof SECTIONS)[number]

/** Something the app can do. The keyboard, the list of shortcuts, the palette and the menu read it from here. */
export interface AppCommand {
  readonly title: string
  readonly section: Section
  /** Other words it is looked for by. */
  readonly also?: string
  readonly sign?: Sign
  /** Keys the page takes, as `Kbd` writes them; the first is shown: `n`, `mod+k`, `g p`. */
  readonly keys?: readonly string[]
  /** The only page its keys count on. There they come before the same keys of everywhere. */
  readonly keysOn?: string
  /** Accelerator of its item in the window's menu, taken by the menu itself. */
  readonly menuKey?: string
  /** True: its keys count in a text field too. */
  readonly whileTyping?: boolean
  /** True: it is heard before the store is open, for it needs no row. */
  readonly beforeOpen?: boolean
  /** Whether it can be done here; undefined: everywhere. */
  readonly when?: (here: Here) => boolean
  readonly run: (here: Here) => void
}
