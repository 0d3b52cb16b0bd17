/** True while a key belongs to a text field or to a dialog or menu that is open. */
export const isBusyKey = (event: KeyboardEvent): boolean =>
  document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null ||
  (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]') !== null)
