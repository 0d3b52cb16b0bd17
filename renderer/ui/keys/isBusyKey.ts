/** True while a dialog, menu or list of choices is open over the page: it keeps the keys to itself. */
export const isLayerOpen = (): boolean =>
  document.querySelector(
    '[role="dialog"], dialog[open], [role="menu"], [role="listbox"]:not([data-board] *)',
  ) !== null

/** True while a key belongs to a text field or to a dialog, menu or list of choices that is open. */
export const isBusyKey = (event: KeyboardEvent): boolean =>
  isLayerOpen() ||
  (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]') !== null)
