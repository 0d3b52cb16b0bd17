import type { ImportCounts, MatchQuestion, PreviewRow } from '@shared/domain/import/engine.ts'
import { describe, expect, it } from 'vitest'
import { comparisonOf } from '../../../renderer/features/import/viewModelCompare.ts'
import { addsUp, alsoWords, sumWords } from '../../../renderer/features/import/viewModelCounts.ts'
import {
  mapColumn,
  mapWord,
  styleNeeds,
  wordViews,
} from '../../../renderer/features/import/viewModelMapping.ts'
import { decisionOf, nextOpen, withDecisions } from '../../../renderer/features/import/viewModelMatches.ts'
import { columnsMissing, madeFor } from '../../../renderer/features/import/viewModelPresets.ts'
import { previewRows, problemsOf } from '../../../renderer/features/import/viewModelPreview.ts'
import { EMPTY, type ImportState } from '../../../renderer/features/import/viewModelState.ts'
import { stepAfter, stepViews, whyClosed } from '../../../renderer/features/import/viewModelSteps.ts'
import {
  fileWords,
  progressWords,
  size,
  totalsWords,
} from '../../../renderer/features/import/viewModelWords.ts'
import { dryRunOf, openedFile, shapeOf, suggestion } from './fakeEngine.ts'

const counts = (over: Partial<ImportCounts> = {}): ImportCounts => ({
  rows: 57_851,
  created: 57_850,
  linked: 0,
  merged: 0,
  skipped: 0,
  failed: 1,
  totals: {},
  also: {},
  ...over,
})

describe('counts', () => {
  it('are a sum that adds up, without parts of nothing', () => {
    expect(sumWords(counts())).toBe('57,851 rows = 57,850 new + 1 failing')
    expect(sumWords(counts({ created: 57_840, linked: 10 }), true)).toBe(
      '57,851 rows = 57,840 new + 10 already in the book + 1 failed',
    )
  })
  it('that do not add up are noticed', () => {
    expect(addsUp(counts())).toBe(true)
    expect(addsUp(counts({ merged: 1 }))).toBe(false)
  })
  it('name what is made beside the rows', () => {
    expect(alsoWords(counts({ also: { customers: 1, products: 1_200 } }))).toBe('1 customer, 1,200 products')
    expect(alsoWords(counts())).toBeUndefined()
  })
  it('write totals exactly, the largest first', () => {
    expect(totalsWords({ JPY: 1_234_567, USD: 7_754_857_020, EUR: -50 })).toEqual([
      ['USD', '77,548,570.20'],
      ['JPY', '1,234,567'],
      ['EUR', '-0.50'],
    ])
  })
})

describe('mapping', () => {
  const fields = suggestion('deals')
  it('gives a field to one column only', () => {
    expect(mapColumn(fields, 'Key', 'name').mapping).toEqual({ Key: 'name', Stage: 'stage' })
    expect(mapColumn(fields, 'Name', undefined).mapping).toEqual({ Key: 'externalKey', Stage: 'stage' })
  })
  it('lets month columns repeat', () => {
    const target = { ...fields, kind: 'targets' as const, mapping: { 'Jan 25': 'm01' } }
    expect(mapColumn(target, 'Jan 26', 'm01').mapping).toEqual({ 'Jan 25': 'm01', 'Jan 26': 'm01' })
  })
  it('asks for a currency only when amounts come without one', () => {
    const amounts = mapColumn(fields, 'Key', 'amount')
    expect(styleNeeds(fields)).toEqual({ dates: false, decimals: false, currency: false })
    expect(styleNeeds(amounts)).toEqual({ dates: false, decimals: true, currency: true })
    expect(styleNeeds(mapColumn(amounts, 'Name', 'currency')).currency).toBe(false)
  })
  it('puts a chosen word over what the check took it for', () => {
    const found = {
      stage: [
        { word: 'Engaging', rows: 1_589 },
        { word: 'Won', rows: 3, to: 'won' },
      ],
    }
    const dryRun = {
      ...dryRunOf({ ...fields, sheet: 0, headerRow: 0, onMatch: 'link', decisions: {} }),
      values: found,
    }
    expect(wordViews(fields, dryRun)[0]).toMatchObject({ unknown: 1 })
    const chosen = mapWord(fields, 'stage', 'Engaging', 'qualified')
    expect(wordViews(chosen, dryRun)[0]).toMatchObject({
      unknown: 0,
      words: [
        { word: 'Engaging', to: 'qualified' },
        { word: 'Won', to: 'won' },
      ],
    })
  })
})

describe('presets', () => {
  const preset = { ...suggestion('deals'), headers: ['Name', 'Key', 'Stage'] }
  it('are made for exactly their columns, in any order', () => {
    expect(madeFor(preset, ['Key', 'Name', 'Stage'])).toBe(true)
    expect(madeFor(preset, ['Key', 'Name'])).toBe(false)
    expect(madeFor(preset, ['Key', 'Name', 'Stage', 'Owner'])).toBe(false)
    expect(madeFor(suggestion('deals'), ['Key', 'Name', 'Stage'])).toBe(false)
  })
  it('say which of their columns are not here', () => {
    expect(columnsMissing(preset, ['Key', 'Name'])).toEqual(['Stage'])
  })
})

describe('matches', () => {
  const question = (line: number): MatchQuestion => ({
    line,
    name: `Row ${line}`,
    candidates: [{ id: 'partner:1', name: 'Acme', by: 'similar name', score: 0.91 }],
    decision: { kind: 'create' },
  })
  const questions = [question(2), question(3), question(4)]
  it('are answered with the keys 1 to 4', () => {
    expect(['1', '2', '3', '4', '5'].map(key => decisionOf(key, 'partner:1'))).toEqual([
      { kind: 'link', id: 'partner:1' },
      { kind: 'merge', id: 'partner:1' },
      { kind: 'create' },
      { kind: 'skip' },
      undefined,
    ])
  })
  it('go on to the next open question, round to the first', () => {
    expect(nextOpen(questions, {}, -1)).toBe(0)
    expect(nextOpen(questions, { 3: { kind: 'skip' } }, 0)).toBe(2)
    expect(nextOpen(questions, { 3: { kind: 'skip' }, 4: { kind: 'create' } }, 2)).toBe(0)
    expect(
      nextOpen(questions, { 2: { kind: 'create' }, 3: { kind: 'skip' }, 4: { kind: 'create' } }, 2),
    ).toBeUndefined()
  })
  it('count only what a person answered, not the defaults', () => {
    expect(withDecisions(questions, {}).answered).toBe(0)
    const view = withDecisions(questions, { 2: { kind: 'skip' } })
    expect(view).toMatchObject({ answered: 1, of: 3 })
    expect(view.questions[0]?.decision).toEqual({ kind: 'skip' })
  })
  it('are compared field by field in the words of the screen', () => {
    const row: PreviewRow = {
      line: 2,
      outcome: 'create',
      cells: [
        { field: 'name', text: 'Acme Inc', state: 'ok' },
        { field: 'types', text: 'MSP', state: 'ok' },
        { field: 'city', text: 'ZÜRICH', state: 'ok' },
        { field: 'owner', text: '', state: 'empty' },
      ],
    }
    const record = { types: ['msp', 'si'], city: 'Zürich' }
    expect(comparisonOf('partners', { name: 'Acme Inc' }, row, { name: 'Acme' }, record)).toEqual([
      { label: 'Name', file: 'Acme Inc', book: 'Acme', same: false },
      { label: 'Partner type', file: 'MSP', book: 'MSP, SI', same: false },
      { label: 'City', file: 'ZÜRICH', book: 'Zürich', same: true },
    ])
  })
})

describe('preview', () => {
  const rows: PreviewRow[] = [
    { line: 2, outcome: 'create', cells: [] },
    { line: 3, outcome: 'fail', problem: 'Amount: “abc” is not a number.', cells: [] },
    {
      line: 4,
      outcome: 'create',
      cells: [{ field: 'name', text: '', state: 'problem', problem: 'Too long.' }],
    },
  ]
  const dryRun = {
    ...dryRunOf({ ...suggestion('deals'), sheet: 0, headerRow: 0, onMatch: 'link', decisions: {} }),
    preview: rows,
  }
  it('filters rows with anything to say, or those of one reason', () => {
    expect(previewRows(dryRun, false).map(row => row.line)).toEqual([2, 3, 4])
    expect(previewRows(dryRun, true).map(row => row.line)).toEqual([3, 4])
    expect(previewRows(dryRun, false, 'Amount: “abc” is not a number.').map(row => row.line)).toEqual([3])
    expect(rows.map(problemsOf)).toEqual(['', 'Amount: “abc” is not a number.', 'Too long.'])
  })
})

describe('steps', () => {
  const at = (over: Partial<ImportState>): ImportState => ({ ...EMPTY, ...over })
  const drafted = (mapping: Record<string, string>): ImportState =>
    at({
      step: 'mapping',
      file: openedFile,
      shape: shapeOf(0),
      kind: 'partners',
      drafts: {
        '0/0/partners': {
          fields: { ...suggestion('partners'), mapping },
          onMatch: 'link',
          decisions: {},
          auto: {},
        },
      },
    })
  it('open one after the other and say why not yet', () => {
    expect(whyClosed(EMPTY, 'sheet')).toBe('Choose a file first.')
    expect(whyClosed(drafted({ Key: 'externalKey' }), 'preview')).toBe('Not mapped yet: Name.')
    expect(whyClosed(drafted({ Key: 'name' }), 'preview')).toBeUndefined()
    expect(whyClosed(drafted({ Key: 'name' }), 'report')).toBe('Shown when the import is done.')
  })
  it('close while the import runs', () => {
    const running = { ...drafted({ Key: 'name' }), work: { what: 'importing' as const } }
    expect(stepViews(running).every(view => view.state === 'current' || view.hint !== undefined)).toBe(true)
  })
  it('pass over the matches when there is nothing to decide', () => {
    const state = { ...drafted({ Key: 'name' }), step: 'preview' as const }
    const { counts: some, ...rest } = dryRunOf({
      ...suggestion('partners'),
      sheet: 0,
      headerRow: 0,
      onMatch: 'link',
      decisions: {},
    })
    const checked = (linked: number) => ({ key: '', dryRun: { ...rest, counts: { ...some, linked } } })
    expect(stepAfter({ ...state, checked: checked(0) })).toBe('import')
    expect(stepAfter({ ...state, checked: checked(1) })).toBe('matches')
  })
})

describe('words', () => {
  it('say what a file is', () => {
    expect(fileWords(openedFile)).toBe('2 kB · UTF-8 text · columns separated by semicolons')
    expect([size(1), size(3_619_292)]).toEqual(['1 byte', '3.6 MB'])
    expect(progressWords({ phase: 'saving', done: 20_000, of: 57_851 })).toBe('Saving: 20,000 of 57,851 rows')
  })
})
