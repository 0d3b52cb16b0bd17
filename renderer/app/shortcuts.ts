import { SECTIONS, type Section } from './commands/command.ts'
import { COMMAND_IDS, COMMANDS } from './commands/registry.ts'

interface ShortcutGroup {
  readonly title: string
  readonly items: readonly { readonly keys: string; readonly does: string }[]
}

/** Keys of lists and pages that are no commands: they mean what has the focus. */
const IN_PLACE: readonly ShortcutGroup[] = [
  {
    title: 'In a list',
    items: [
      { keys: 'J', does: 'Next' },
      { keys: 'K', does: 'Previous' },
      { keys: 'enter', does: 'Open' },
      { keys: 'E', does: 'Edit' },
      { keys: 'Space', does: 'Preview on or off' },
      { keys: 'X', does: 'Select' },
      { keys: 'shift+↓', does: 'Select on downwards' },
      { keys: 'mod+a', does: 'Select all shown' },
      { keys: 'Del', does: 'Delete' },
      { keys: 'esc', does: 'Select none' },
      { keys: 'F', does: 'Add a filter' },
      { keys: '1', does: 'First view; 2 to 9 the others' },
    ],
  },
  {
    title: 'On a partner or deal',
    items: [
      { keys: 'J', does: 'Next of the list' },
      { keys: 'K', does: 'Previous' },
      { keys: 'esc', does: 'Back to the list' },
    ],
  },
  {
    title: 'In a plan',
    items: [
      { keys: 'J', does: 'Next section' },
      { keys: 'K', does: 'Previous section' },
      { keys: 'V', does: 'Evidence on or off' },
    ],
  },
  {
    title: 'In a table of a plan',
    items: [
      { keys: 'enter', does: 'Write the cell; typing does too' },
      { keys: 'Tab', does: 'While writing: on to the next cell' },
      { keys: 'mod+enter', does: 'Add a row' },
      { keys: 'alt+↓', does: 'Move the row down' },
      { keys: 'Del', does: 'Delete the row' },
      { keys: 'esc', does: 'Out of the table' },
    ],
  },
  {
    title: 'On the board',
    items: [
      { keys: 'shift+→', does: 'On to the next stage' },
      { keys: 'shift+←', does: 'Back a stage' },
    ],
  },
]

const ofSection = (section: Section): ShortcutGroup => ({
  title: section,
  items: COMMAND_IDS.flatMap(id => {
    const { title, section: own, keys, keysOn, menuKey } = COMMANDS[id]
    const shown = keys?.[0] ?? menuKey
    return own === section && shown !== undefined
      ? [
          {
            keys: shown,
            does: `${title.replace(/…$/, '')}${keysOn === undefined ? '' : `, on ${keysOn.slice(1, 2).toUpperCase()}${keysOn.slice(2)}`}`,
          },
        ]
      : []
  }),
})

/** What the keyboard can do, as the shortcuts dialog shows it. */
export const SHORTCUTS: readonly ShortcutGroup[] = [...SECTIONS.map(ofSection), ...IN_PLACE].filter(
  group => group.items.length > 0,
)
