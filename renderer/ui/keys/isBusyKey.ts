/** True while a key belongs to a text field or to a dialog, menu or list of choices that is open. */
export const isBusyKey = (event: KeyboardEvent): boolean =>
  document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]:not([data-board] *)') !== null ||
  (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]') !== null)
