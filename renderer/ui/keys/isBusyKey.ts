/**
 * True while something floats over the page and keeps the keys to itself: a dialog, a menu, a list of choices,
 * an editor of a filter. A list that is part of the page does not float. It looks through the whole page, which takes
 * milliseconds on a long one: ask it after what is cheap.
 */
export const isLayerOpen = (): boolean =>
  document.querySelector('[role="dialog"], dialog[open], [role="menu"], .MuiPopover-root') !== null

/** True while a key belongs to a text field or to what floats over the page. */
export const isBusyKey = (event: KeyboardEvent): boolean =>
  (event.target instanceof HTMLElement &&
    event.target.closest('input, textarea, [contenteditable]') !== null) ||
  isLayerOpen()
