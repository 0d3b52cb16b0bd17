/** Puts the keyboard on the table, or on the card of the board it was on. */
export const focusDeals = (): void =>
  document
    .querySelector<HTMLElement>('[data-grid], [data-board] [tabindex="0"]')
    ?.focus({ preventScroll: true })
