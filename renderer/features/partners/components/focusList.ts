/** Puts the keyboard on the list. */
export function focusList(): void {
  document.querySelector<HTMLElement>('[data-grid]')?.focus({ preventScroll: true })
}
