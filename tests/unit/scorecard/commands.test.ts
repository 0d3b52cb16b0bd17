import { createHash } from 'node:crypto'
import type { CommandContext, LoadedRows } from '@shared/domain/command.ts'
import { issueScorecard, nextVersion, saveTemplate } from '@shared/domain/scorecard/commands.ts'
import { DEFAULT_TEMPLATE } from '@shared/domain/scorecard/defaultTemplate.ts'
import { textToHash } from '@shared/domain/scorecard/hash.ts'
import { type IssuedScorecard, issuedScorecard } from '@shared/domain/scorecard/schema.ts'
import { checkTemplate } from '@shared/domain/scorecard/templateRules.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { describe, expect, it } from 'vitest'
import { factsFor } from './factsFor.ts'

const context: CommandContext = {
  now: '2026-10-01T09:00:00Z',
  actor: 'Ana Ruiz',
  intent: 'intent:1',
  newId: type => `${type}:new`,
}

const rowsOf = (table: TableName, rows: readonly TableRow<TableName>[]): LoadedRows => ({
  get: <T extends TableName>(asked: T, id: string) =>
    (asked === table ? rows.find(row => row.id === id) : undefined) as TableRow<T> | undefined,
  all: <T extends TableName>(asked: T) => (asked === table ? rows : []) as readonly TableRow<T>[],
})

const parts = {
  facts: factsFor(),
  template: DEFAULT_TEMPLATE,
  period: '2026-Q3' as const,
  version: 1,
  paper: 'A4' as const,
}
const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const input = { ...parts, hash: sha(textToHash(parts)) }

describe('issuing a scorecard', () => {
  const issue = (rows: readonly IssuedScorecard[], some: Partial<typeof input> = {}) =>
    issueScorecard.run(rowsOf('scorecards', rows), issueScorecard.input.parse({ ...input, ...some }), context)

  it('freezes facts and template as a valid row with the next version', () => {
    const answer = issue([])
    if (!answer.ok) throw new Error(answer.error.message)
    const row = answer.value[0]?.after as IssuedScorecard
    expect(issuedScorecard.parse(row)).toEqual(row)
    expect(row).toMatchObject({
      id: 'scorecard:new',
      version: 1,
      issuedBy: 'Ana Ruiz',
      partnerId: 'partner:1',
    })
    const second = issue([row], { version: 2 })
    expect(second).toMatchObject({ ok: true, value: [{ after: { version: 2 } }] })
    expect(issue([row])).toMatchObject({ ok: false, error: { code: 'scorecard.version' } })
    expect(issue([{ ...row, period: '2026-Q2' }])).toMatchObject({ ok: true })
    expect(issue([{ ...row, partnerId: 'partner:2' }])).toMatchObject({ ok: true })
  })
  it('refuses facts of another quarter', () => {
    expect(issue([], { period: '2026-Q2' as never })).toMatchObject({ error: { code: 'scorecard.period' } })
  })
  it('is named in words and asks for the scorecards of the partner', () => {
    const parsed = issueScorecard.input.parse(input)
    expect(issueScorecard.label(parsed, rowsOf('scorecards', []))).toBe(
      'Issue scorecard of Nordlicht Systemhaus GmbH, Q3 2026, version 1',
    )
    expect(issueScorecard.needs(parsed)).toEqual([
      { table: 'scorecards', index: 'partnerId', anyOf: ['partner:1'] },
    ])
  })
  it('counts versions per period', () => {
    const issued = [
      { period: '2026-Q3' as const, version: 3 },
      { period: '2026-Q2' as const, version: 9 },
    ]
    expect(nextVersion(issued, '2026-Q3')).toBe(4)
    expect(nextVersion([], '2026-Q3')).toBe(1)
  })
})

describe('the hash', () => {
  it('is of the same text before storing and after reading back', () => {
    const answer = issueScorecard.run(rowsOf('scorecards', []), issueScorecard.input.parse(input), context)
    if (!answer.ok) throw new Error(answer.error.message)
    const stored = JSON.parse(JSON.stringify(answer.value[0]?.after)) as IssuedScorecard
    expect(sha(textToHash(stored))).toBe(stored.hash)
  })
  it('changes with every part it covers', () => {
    const changed = [
      { ...parts, version: 2 },
      { ...parts, comment: 'x' },
      { ...parts, paper: 'Letter' as const },
      { ...parts, facts: factsFor({ orders: 1 }) },
      { ...parts, template: { ...DEFAULT_TEMPLATE, floorPenalty: 4 } },
      parts,
    ].map(textToHash)
    expect(new Set(changed).size).toBe(6)
  })
})

describe('saving a template', () => {
  const save = (template: object, id?: 'template:1', rows: readonly TableRow<'templates'>[] = []) =>
    saveTemplate.run(
      rowsOf('templates', rows),
      saveTemplate.input.parse({ template: { ...DEFAULT_TEMPLATE, ...template }, ...(id && { id }) }),
      context,
    )
  const [first, ...others] = DEFAULT_TEMPLATE.kpis
  if (!first) throw new Error('The default template has no KPI.')

  it('takes the default, whose weights add up to 100', () => {
    expect(checkTemplate(DEFAULT_TEMPLATE).ok).toBe(true)
    expect(save({})).toMatchObject({ ok: true, value: [{ id: 'template:new' }] })
  })
  it.each([
    ['template.weights', { kpis: [{ ...first, weight: 36 }, ...others] }],
    ['template.weightDigits', { kpis: [{ ...first, weight: 35.005 }, ...others] }],
    ['template.twice', { kpis: [{ ...first, weight: 20 }, { ...first, weight: 15 }, ...others] }],
    ['template.target', { kpis: [{ ...first, metric: 'winRate', target: { kind: 'rows' } }, ...others] }],
    ['template.bands', { bands: { healthy: 40, watch: 50 } }],
  ])('refuses with %s', (code, template) =>
    expect(save(template)).toMatchObject({ ok: false, error: { code } }),
  )

  it('adds fractional weights without a float error', () => {
    const thirds = [33.3, 33.3, 33.4].map((weight, i) => ({ ...first, id: `k${i}`, weight }))
    expect(save({ kpis: thirds }).ok).toBe(true)
  })
  it('changes a stored one and tells when it is gone', () => {
    const stored = {
      ...DEFAULT_TEMPLATE,
      id: 'template:1' as const,
      createdAt: context.now,
      updatedAt: context.now,
      createdIn: 'x',
    }
    expect(save({ name: 'Mine' }, 'template:1', [stored])).toMatchObject({
      value: [{ before: { name: 'Standard scorecard' }, after: { name: 'Mine', createdIn: 'x' } }],
    })
    expect(save({}, 'template:1')).toMatchObject({ error: { code: 'template.gone' } })
  })
})
