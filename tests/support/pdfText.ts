import { readFileSync } from 'node:fs'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of every page, read by an independent reader. */
export async function pdfPages(path: string): Promise<string[]> {
  const document = await getDocument({
    data: new Uint8Array(readFileSync(path)),
    useSystemFonts: false,
    verbosity: 0,
  }).promise
  const pages: string[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent()
    pages.push(items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : ' ') : '')).join(''))
  }
  await document.destroy()
  return pages
}

/** All text in one line with single spaces, for looking up what should be in it. */
export async function pdfText(path: string): Promise<string> {
  return (await pdfPages(path)).join(' ').replace(/\s+/g, ' ')
}

/** How many numbers the longest line drawn on the last page has: letters are none, and rules have a handful. */
export async function longestPathAtEnd(path: string): Promise<number> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const { fnArray, argsArray } = await (await document.getPage(document.numPages)).getOperatorList()
  const lengths = fnArray.map((operator, i) => {
    const numbers: unknown = operator === OPS.constructPath ? argsArray[i]?.[1]?.[0] : undefined
    return numbers instanceof Float32Array ? numbers.length : 0
  })
  await document.destroy()
  return Math.max(0, ...lengths)
}
