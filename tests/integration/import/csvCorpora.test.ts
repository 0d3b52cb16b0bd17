import { readdirSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../../renderer/features/import/read/cell.ts'
import { dataRowsOf } from '../../../renderer/features/import/read/dataRows.ts'
import { findHeader, headersOf, NO_HEADER } from '../../../renderer/features/import/read/header.ts'
import { openTable } from '../../../renderer/features/import/read/open.ts'
import { dataBytes, dataPath, dataText, groupBy, hasData, must } from './realData.ts'

/** The first table of a CSV as an import would see it: header, then data, as texts. */
function tableOf(name: string, bytes: Uint8Array): readonly (readonly string[])[] {
  const sheet = must(openTable(name, bytes)).sheets[0]
  if (!sheet) return []
  const header = findHeader(sheet)
  const rows = dataRowsOf(sheet, header).rows.map(row =>
    Array.from({ length: sheet.columns }, (_, i) => textOf(sheet.rows[row]?.[i])),
  )
  return header === NO_HEADER ? rows : [headersOf(sheet, header), ...rows]
}

describe.skipIf(!hasData('csv_spectrum'))('csv-spectrum', () => {
  const files = hasData('csv_spectrum') ? readdirSync(dataPath('csv_spectrum/csvs')) : []
  test.each(files)('%s reads as its JSON', name => {
    const bytes = dataBytes(`csv_spectrum/csvs/${name}`)
    const expected = dataText(`csv_spectrum/json/${name.replace('.csv', '.json')}`)
    const [headers = [], ...rows] = tableOf(name, bytes)
    const got = rows.map(row => Object.fromEntries(headers.map((header, i) => [header, row[i]])))
    // The copy of newlines_crlf was stored without carriage returns, so its cell cannot hold one.
    const hasReturns = bytes.includes(13)
    expect(got).toEqual(JSON.parse(hasReturns ? expected : expected.replaceAll('\\r\\n', '\\n')))
  })
})

/** Differences that are decisions, with why; everything else would be a fault. */
const DECIDED: Readonly<Record<string, string>> = {
  'file_header_multirow_2.csv': 'repeated header lines are not glued together: `DATE`, not `DATE DATE`',
  'file_header_multirow_3.csv': 'repeated header lines are not glued together',
  'file_multitable_same.csv':
    'two files put together with one header: all rows are read, not only the first half',
  'file_field_delimiter_0x20.csv': 'spaces separate the columns and stand in unquoted text: nobody can tell',
  'file_quotation_char_0x27.csv': 'with the single quote as mark a doubled double quote is text',
  'row_extra_quote46_col0.csv':
    'the only price without cents: no column form vouches for the repair, so the row is left',
  'row_less_sep_row16_col5.csv':
    'a comma inside the broken cell makes up for the missing one: the width is right',
}

test.skipIf(!hasData('csv_pollock'))('Pollock: damaged CSVs equal their clean form, told nothing', () => {
  const files = readdirSync(dataPath('csv_pollock/csv'))
  const different: string[] = []
  for (const name of files) {
    const clean = Papa.parse<string[]>(dataText(`csv_pollock/clean/${name}`), { skipEmptyLines: true }).data
    const bytes = dataBytes(`csv_pollock/csv/${name}`)
    // An empty file is refused by name, and its clean form is empty.
    if (bytes.length === 0) {
      expect(openTable(name, bytes)).toMatchObject({ ok: false, error: { code: 'empty' } })
      expect(clean).toEqual([])
      continue
    }
    if (JSON.stringify(tableOf(name, bytes)) !== JSON.stringify(clean)) different.push(name)
  }
  const same = files.length - different.length
  console.log(`Pollock: ${same} of ${files.length} equal (${((100 * same) / files.length).toFixed(1)}%)`)
  for (const name of different) console.log(`  differs: ${name}: ${DECIDED[name] ?? 'NOT EXPLAINED'}`)
  expect(different.filter(name => DECIDED[name] === undefined)).toEqual([])
})

test.skipIf(!hasData('leads_xeducation'))('leads: lines quoted as a whole are taken apart', () => {
  const opened = must(openTable('Lead Scoring.csv', dataBytes('leads_xeducation/Lead Scoring.csv')))
  const [headers = [], ...rows] = tableOf('Lead Scoring.csv', dataBytes('leads_xeducation/Lead Scoring.csv'))
  const at = headers.indexOf('Converted')
  const counts = groupBy(rows, row => row[at])
  expect(rows).toHaveLength(9_240)
  expect([counts.get('0')?.length, counts.get('1')?.length]).toEqual([5_679, 3_561])
  expect(opened.file.notes.join(' ')).toMatch(/and 333 more: the whole line stood in quotation marks/)
})
