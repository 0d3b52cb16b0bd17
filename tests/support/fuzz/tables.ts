import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { damaged, hostileText, hostileWord, joinedBytes } from './garbage.ts'

/** Files somebody might give the import: tables that are nearly right, and what pretends to be one. */

const header = fc.constantFrom(
  'Name',
  'Partner',
  'Partner Name',
  'Amount',
  'Amount (EUR)',
  'Currency',
  'Stage',
  'Status',
  'Close Date',
  'Email',
  'Country',
  'Type',
  'Types',
  'Order Number',
  'Lead Source',
  'Product',
  'Customer',
  'Jan 2026',
)
const plain = fc.constantFrom(
  'Nordlicht GmbH',
  'Südwind AG',
  '1.234,56',
  '1,234.56',
  '(12)',
  '12-',
  '€ 5',
  'USD 7',
  '01/02/2026',
  '31.12.2025',
  'Won',
  'reseller;msp',
  'ana@example.com',
  '2026-03-01',
  '12 March 2026',
)
const cell = fc.oneof(
  { weight: 8, arbitrary: plain },
  { weight: 4, arbitrary: hostileWord },
  { weight: 1, arbitrary: hostileText },
)
const head = fc.oneof({ weight: 5, arbitrary: header }, { weight: 2, arbitrary: hostileWord })

const grid = fc
  .integer({ min: 1, max: 9 })
  .chain(width =>
    fc.tuple(
      fc.array(head, { minLength: width, maxLength: width }),
      fc.array(fc.array(cell, { minLength: Math.max(0, width - 1), maxLength: width + 1 }), {
        maxLength: 14,
      }),
    ),
  )
  .map(([heads, rows]) => [['Partner Name', ...heads.slice(1)], ...rows])

type Quoting = 'right' | 'none' | 'all' | 'broken' | 'odd'
const quoted = (text: string, how: Quoting, at: number): string => {
  const needs = /[",;\t|\r\n]/.test(text)
  if (how === 'none') return text
  if (how === 'broken') return at % 3 === 0 ? `"${text}` : at % 3 === 1 ? `${text}"` : `"a"${text}"b"`
  if (how === 'odd') return at % 5 === 0 ? `"${text.replaceAll('"', '""')}"x` : text
  return needs || how === 'all' ? `"${text.replaceAll('"', '""')}"` : text
}

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  utf8: text => new TextEncoder().encode(text),
  utf8Marked: text => new TextEncoder().encode(`\ufeff${text}`),
  utf16: text => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  utf16Bare: text => new Uint8Array(Buffer.from(text, 'utf16le')),
  utf16Big: text => new Uint8Array(Buffer.from(`\ufeff${text}`.slice(0, 50_000), 'utf16le').swap16()),
  latin: text => new Uint8Array(Buffer.from(text, 'latin1')),
  /** Two files put together, each in its own. */
  mixed: text => joinedBytes(Buffer.from(text, 'utf8'), Buffer.from('\nMünchen;é\n', 'latin1')),
}

export const csvFiles: fc.Arbitrary<Uint8Array> = fc
  .record({
    rows: grid,
    delimiter: fc.constantFrom(',', ';', '\t', '|', ', '),
    newline: fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\n\r'),
    quoting: fc.constantFrom<Quoting>('right', 'right', 'all', 'none', 'broken', 'odd'),
    said: fc.constantFrom('', '', '', 'sep=;\n', 'sep="\r\n', 'sep=\u0000\n', '\u0000', '\n\n\n'),
    encoding: fc.constantFrom(...Object.keys(encodings)),
  })
  .map(({ rows, delimiter, newline, quoting, said, encoding }) => {
    const lines = rows.map(row => row.map((text, at) => quoted(text, quoting, at)).join(delimiter))
    return (encodings[encoding] ?? Buffer.from)(said + lines.join(newline))
  })

const xml = (text: string): string =>
  text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`).slice(0, 50_000)

const reference = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom('A1', 'B1', 'C1', 'A2', 'B2', 'C2', 'A3', 'B3', 'C3', 'D9') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      'A0',
      'XFD1',
      'XFE1',
      'A1048577',
      'ZZZZZ1',
      'A99999999',
      'a1',
      '1A',
      'AAAAAAAAAAAA1',
    ),
  },
)
const workbookCell = fc
  .record({
    r: reference,
    t: fc.constantFrom('n', 's', 'str', 'inlineStr', 'b', 'e', 'd', 'x', ''),
    s: fc.constantFrom('0', '1', '2', '3', '99', '-1', 'x'),
    v: fc.oneof(
      fc.constantFrom('0', '1', '2', '999999', '-1', '1e999', '45000', '45000.5', '-45000', '0.1', 'x', ''),
      hostileText.map(xml),
    ),
    f: fc.constantFrom(
      '',
      '',
      '',
      '<f>1+1</f>',
      '<f>HYPERLINK("http://x.example")</f>',
      '<f t="shared" ref="A1:XFD1048576" si="0">A1</f>',
      '<f t="array" ref="A1:XFD1048576">B1</f>',
      '<f t="shared" si="7"/>',
    ),
  })
  .map(({ r, t, s, v, f }) => `<c r="${r}" t="${t}" s="${s}">${f}<v>${v}</v><is><t>${v}</t></is></c>`)

const sheetXml = fc
  .record({
    dimension: fc.constantFrom('A1:C9', 'A1', 'A1:XFD1048576', 'C9:A1', 'x', ''),
    rows: fc.array(
      fc.record({
        r: fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom('1', '2', '3', '4') },
          { weight: 1, arbitrary: fc.constantFrom('0', '-1', '1048577', '99999999', '9999999999', 'x', '') },
        ),
        cells: fc.array(workbookCell, { maxLength: 6 }),
      }),
      { maxLength: 8 },
    ),
    tail: fc.constantFrom(
      '',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      '<cols><col min="1" max="99999999" width="1"/></cols>',
    ),
  })
  .map(
    ({ dimension, rows, tail }) =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${dimension}"/><sheetData>${rows
        .map(({ r, cells }) => `<row r="${r}">${cells.join('')}</row>`)
        .join('')}</sheetData>${tail}</worksheet>`,
  )

const format = fc.oneof(
  fc.constantFrom(
    'yyyy-mm-dd',
    '[h]:mm',
    '0000',
    '0.00E+00',
    'General',
    '[$-409]d mmm',
    '"x"',
    '# ?/?',
    '@',
    ';;;',
  ),
  fc.constantFrom(
    '0'.repeat(20_000),
    `0.${'0'.repeat(500)}`,
    '['.repeat(2_000),
    '"',
    '\\',
    '_'.repeat(500),
    '#'.repeat(300),
  ),
)
const stylesXml = fc
  .tuple(format, format, format)
  .map(
    formats =>
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats
        .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${xml(code)}"/>`)
        .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
        .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
        .join('')}</cellXfs></styleSheet>`,
  )

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MAIN}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${MAIN}.sharedStrings+xml"/></Types>`
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
const bookXml = (name: string): string =>
  `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="${xml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`

interface Parts {
  readonly name: string
  readonly sheet: string
  readonly styles: string
  readonly strings: readonly string[]
}

export const workbookOf = ({ name, sheet, styles, strings }: Parts): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    'xl/workbook.xml': strToU8(bookXml(name)),
    'xl/_rels/workbook.xml.rels': strToU8(RELS),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    'xl/styles.xml': strToU8(styles),
    'xl/sharedStrings.xml': strToU8(
      `<sst>${strings.map(text => `<si><t>${xml(text)}</t></si>`).join('')}</sst>`,
    ),
  })

const workbooks = fc
  .record({
    name: fc.oneof(fc.constant('Sheet1'), hostileWord),
    sheet: sheetXml,
    styles: stylesXml,
    strings: fc.array(cell, { maxLength: 4 }),
  })
  .map(workbookOf)

const ODS_HEAD = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="S">`
const ODS_FOOT = '</table:table></office:spreadsheet></office:body></office:document-content>'

export const openDocumentOf = (rows: string): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
    'content.xml': strToU8(ODS_HEAD + rows + ODS_FOOT),
  })

const count = fc.constantFrom('1', '2', '3', '16384', '1048576', '999999999', '-1', 'x', '')
const openDocuments = fc
  .array(fc.record({ rows: count, columns: count, text: cell, empty: fc.boolean() }), { maxLength: 6 })
  .map(rows =>
    openDocumentOf(
      rows
        .map(({ rows: down, columns, text, empty }) => {
          const attributes = `table:number-columns-repeated="${columns}"`
          const inside = empty
            ? `<table:table-cell ${attributes}/>`
            : `<table:table-cell ${attributes} office:value-type="string"><text:p>${xml(text)}</text:p></table:table-cell>`
          return `<table:table-row table:number-rows-repeated="${down}">${inside}</table:table-row>`
        })
        .join(''),
    ),
  )

const page = fc
  .array(fc.record({ text: cell, span: count, down: count }), { maxLength: 8 })
  .map(cells =>
    strToU8(
      `<html><table><tr>${cells
        .map(({ text, span, down }) => `<td colspan="${span}" rowspan="${down}">${xml(text)}</td>`)
        .join('</tr><tr>')}</tr></table></html>`,
    ),
  )

const old = fc
  .array(fc.record({ text: cell, at: count, span: count }), { maxLength: 8 })
  .map(cells =>
    strToU8(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${cells
        .map(
          ({ text, at, span }) =>
            `<Row ss:Index="${at}" ss:Span="${span}"><Cell ss:Index="${span}" ss:MergeAcross="${at}"><Data ss:Type="String">${xml(text)}</Data></Cell></Row>`,
        )
        .join('')}</Table></Worksheet></Workbook>`,
    ),
  )

/** A workbook as the spreadsheet programs write it, in a format of theirs. */
function madeBook(bookType: 'xlsx' | 'xlsb' | 'ods'): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['Partner', 'Amount', 'Close Date', 'Stage'],
    ['Nordlicht GmbH', 12.5, new Date(Date.UTC(2026, 2, 1)), 'Won'],
    ['Südwind AG', -3, new Date(Date.UTC(2026, 3, 1)), 'Open'],
    [{ t: 'n', v: 4, f: 'SUM(B2:B3)' }, 1e21, null, '=1+1'],
  ])
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, 'Deals')
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer)
}

// Not yet of the old binary format: its reader never ends on some damaged files.
const made = (['xlsx', 'xlsb', 'ods'] as const).map(madeBook)
const written = fc.constantFrom(...made)

export const tableFiles: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 8, arbitrary: csvFiles },
  { weight: 2, arbitrary: csvFiles.chain(damaged) },
  { weight: 6, arbitrary: workbooks },
  { weight: 2, arbitrary: workbooks.chain(damaged) },
  { weight: 5, arbitrary: written.chain(damaged) },
  { weight: 2, arbitrary: openDocuments },
  { weight: 1, arbitrary: page },
  { weight: 1, arbitrary: old },
)
