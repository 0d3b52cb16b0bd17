import type { PrintToPDFOptions } from 'electron'

/** The page lays out its own sheets with @page, margins and running heads; nothing is added here. */
export const printOptions = (paper: 'A4' | 'Letter'): PrintToPDFOptions => ({
  pageSize: paper,
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
})
