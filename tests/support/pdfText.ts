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

/** Texts that reach over the edge of their page, each with its page; a reader sees only a part of them. */
export async function cutOffTexts(path: string): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const cut: string[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , , x = 0, y = 0] = item.transform as number[]
      if (x < left || y < bottom || x + item.width > right || y + item.height > top)
        cut.push(`page ${n}: ${item.str}`)
    }
  }
  await document.destroy()
  return cut
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
