/**
 * Waits until every face that the element's text needs is there. Faces come in slices by character, and
 * only the text itself tells which; a face that cannot be had is shown in the next of the list.
 */
export async function fontsFor(element: HTMLElement): Promise<void> {
  const text = [...new Set(element.textContent ?? '')].join('')
  const families = getComputedStyle(element).fontFamily.split(',')
  await Promise.allSettled(families.map(family => document.fonts.load(`16px ${family.trim()}`, text)))
  await document.fonts.ready
}
