import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

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

/** What pictures and drawings say to those who do not see them, as tagged in the file. */
export async function pdfAlts(path: string): Promise<readonly string[]> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { alt, children } = node as { alt?: string; children?: unknown[] }
    if (alt) found.push(alt)
    for (const child of children ?? []) visit(child)
  }
  for (let n = 1; n <= document.numPages; n++) visit(await (await document.getPage(n)).getStructTree())
  await document.destroy()
  return found
}
