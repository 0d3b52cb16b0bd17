/** Characters of scripts that the Latin face (the first of the list) does not draw. */
const OTHER_SCRIPTS =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|[\u3000-\u30ff\uff00-\uffef]/gu

/**
 * Waits until every face that the element's text needs is there. Faces come in slices by character, and
 * only the text itself tells which; a face that cannot be had is shown in the next of the list.
 */
export async function fontsFor(element: HTMLElement): Promise<void> {
  const text = [...new Set(element.textContent ?? '')].join('')
  const others = text.match(OTHER_SCRIPTS)?.join('') ?? ''
  const [latin = '', ...families] = getComputedStyle(element).fontFamily.split(',')
  const wanted = [{ family: latin, text }, ...families.map(family => ({ family, text: others }))]
  await Promise.allSettled(
    wanted
      .filter(face => face.text !== '')
      .map(face => document.fonts.load(`16px ${face.family.trim()}`, face.text)),
  )
  await document.fonts.ready
}
