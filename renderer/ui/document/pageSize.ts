import type { Paper } from './paper.ts'

let sheet: CSSStyleSheet | undefined

/** Tells the printer the paper. A constructed style sheet, because the page may not hold inline styles. */
export function setPageSize(paper: Paper): void {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  sheet.replaceSync(`@page { size: ${paper === 'A4' ? 'A4' : 'letter'}; margin: 0 }`)
}
