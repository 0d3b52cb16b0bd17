/** Puts the keyboard on the list of entries. */
export const focusEntries = (): void =>
  document.querySelector<HTMLElement>('[data-history-list]')?.focus({ preventScroll: true })
