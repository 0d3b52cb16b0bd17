import type { Paper } from './paper.ts'

let sheet: CSSStyleSheet | undefined
let current: Paper | undefined

/** Tells the printer the paper. A constructed style sheet, because the page may not hold inline styles. */
export function setPageSize(paper: Paper): void {
  // Said again it would have every style of the page computed anew.
  if (paper === current) return
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  sheet.replaceSync(`@page { size: ${paper === 'A4' ? 'A4' : 'letter'}; margin: 0 }`)
  current = paper
}
