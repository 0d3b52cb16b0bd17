interface ShortcutGroup {
  readonly title: string
  readonly items: readonly { readonly keys: string; readonly does: string }[]
}

/** What the keyboard can do, as the shortcuts dialog shows it. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere',
    items: [
      { keys: 'mod+k', does: 'Search this list' },
      { keys: 'mod+z', does: 'Undo' },
      { keys: 'mod+shift+z', does: 'Redo' },
      { keys: '?', does: 'Show this' },
    ],
  },
  {
    title: 'Go to',
    items: [
      { keys: 'g t', does: 'Today' },
      { keys: 'g p', does: 'Partners' },
      { keys: 'g d', does: 'Deals' },
      { keys: 'g i', does: 'Insights' },
      { keys: 'g h', does: 'History' },
      { keys: 'g s', does: 'Settings' },
      { keys: 'g r', does: 'The reminder on screen' },
    ],
  },
  {
    title: 'In a list',
    items: [
      { keys: 'J', does: 'Next' },
      { keys: 'K', does: 'Previous' },
      { keys: 'enter', does: 'Open' },
      { keys: 'Space', does: 'Preview on or off' },
      { keys: 'X', does: 'Select' },
      { keys: 'shift+↓', does: 'Select on downwards' },
      { keys: 'mod+a', does: 'Select all shown' },
      { keys: 'esc', does: 'Select none' },
      { keys: 'F', does: 'Add a filter' },
      { keys: '1', does: 'First view; 2 to 9 the others' },
    ],
  },
  {
    title: 'Partner',
    items: [
      { keys: 'N', does: 'New partner' },
      { keys: 'E', does: 'Edit' },
      { keys: 'J', does: 'Next partner of the list' },
      { keys: 'K', does: 'Previous partner' },
      { keys: 'esc', does: 'Back to the list' },
    ],
  },
  {
    title: 'Deals',
    items: [
      { keys: 'N', does: 'New deal' },
      { keys: 'B', does: 'Board or table' },
      { keys: 'E', does: 'Edit' },
      { keys: 'shift+→', does: 'Board: on to the next stage' },
      { keys: 'shift+←', does: 'Board: back a stage' },
    ],
  },
]
