import type { Offer } from '../features/find/offer.ts'
import { SECTIONS } from './commands/command.ts'
import { hereOf } from './commands/here.ts'
import { COMMAND_IDS, COMMANDS, canRun } from './commands/registry.ts'
import { keyShown } from './keyCommand.ts'

/** The commands that can be done where the window is, those of the record on screen first. */
export function paletteOffers(): readonly Offer[] {
  const here = { ...hereOf(location.hash), inPalette: true }
  return COMMAND_IDS.filter(id => id !== 'find.open' && canRun(id, here))
    .map(id => {
      const { title, section, also, sign, run } = COMMANDS[id]
      return { id, title, section, also, sign, keys: keyShown(id, here), run: () => run(here) }
    })
    .sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section))
}
