/**
 * Waits until every face that the element's text needs is there. Laying text out asks for its faces, so there is
 * nothing to wait for when none is on its way; one that came may leave a character to the next of the list. A face
 * that cannot be had is shown in the next too. `document.fonts.ready` alone would lay the whole page out twice more.
 */
export async function fontsFor(element: HTMLElement): Promise<void> {
  for (;;) {
    element.getBoundingClientRect()
    if (document.fonts.status === 'loaded') return
    await document.fonts.ready
  }
}
