const isMac = (): boolean => typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

const MAC: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥', enter: '↩', esc: 'Esc' }
const OTHER: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  enter: 'Enter',
  esc: 'Esc',
}

/** `mod+shift+z` or `g p` as the names on the user's own keyboard. */
export function keyNames(keys: string, mac = isMac()): string[] {
  return keys
    .split(/[+ ]/)
    .map(key => (mac ? MAC : OTHER)[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}
