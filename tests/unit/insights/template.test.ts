import { DEFAULT_TEMPLATE } from '@shared/domain/scorecard/defaultTemplate.ts'
import { describe, expect, it } from 'vitest'
import {
  formOf,
  newKpi,
  numberOf,
  readForm,
  type TemplateForm,
  targetKindLabels,
  typedSum,
} from '../../../renderer/features/scorecards/viewModelTemplate.ts'

const form = (): TemplateForm => formOf(DEFAULT_TEMPLATE, 'USD')
const withKpi = (at: number, part: Partial<TemplateForm['kpis'][number]>): TemplateForm => ({
  ...form(),
  kpis: form().kpis.map((kpi, i) => (i === at ? { ...kpi, ...part } : kpi)),
})
const said = (typed: TemplateForm) => {
  const answer = readForm(typed, 'USD')
  return answer.ok ? answer.value : answer.error.message
}

describe('the template as it is typed', () => {
  it('comes back as it was', () => {
    expect(said(form())).toEqual(DEFAULT_TEMPLATE)
  })

  it('reads a fixed money target as minor units, exactly', () => {
    const typed = withKpi(0, { targetKind: 'fixed', target: '375000,10' })
    expect(said(typed)).toMatchObject({
      kpis: [{ target: { kind: 'fixed', value: 37_500_010 } }, {}, {}, {}, {}, {}],
    })
    const back = readForm(typed, 'USD')
    expect(back.ok && formOf(back.value, 'USD').kpis[0]?.target).toBe('375000.10')
  })

  it('shows the sum of the weights while they are typed and refuses any other than 100', () => {
    expect(typedSum(form().kpis)).toBe(100)
    const typed = withKpi(0, { weight: '34,5' })
    expect(typedSum(typed.kpis)).toBe(99.5)
    expect(said(typed)).toBe('The weights add up to 99.5. They have to add up to 100.')
    expect(typedSum(withKpi(0, { weight: 'many' }).kpis)).toBe(65)
  })

  it('gives a new KPI the weight that is missing and a metric not in use', () => {
    const kpis = withKpi(0, { weight: '20' }).kpis
    expect(newKpi(kpis, 'new')).toMatchObject({ id: 'new', weight: '15', metric: 'activeCustomers' })
  })

  it.each([
    [{ weight: '101' }, 'Sourced revenue: the weight is a number from 0 to 100.'],
    [{ floor: '-1' }, 'Sourced revenue: the floor is 0 to 100 percent of the target.'],
    [{ target: 'x' }, 'Sourced revenue: the target is not a number.'],
    [{ name: ' ' }, 'Sourced revenue: name and dimension are needed.'],
  ])('says where %j is wrong', (part, message) => {
    expect(said(withKpi(0, part))).toBe(message)
  })

  it('keeps bands in their order', () => {
    expect(said({ ...form(), healthy: '40' })).toBe('The band "healthy" has to begin above "watch".')
    expect(said({ ...form(), kpis: [] })).toBe('A scorecard needs at least one KPI.')
  })

  it('reads a point or a comma, and nothing that could be grouping', () => {
    expect(['7', '7.5', '7,5', '-3', '1.000,5', '', '1e3'].map(numberOf)).toEqual([
      7,
      7.5,
      7.5,
      -3,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('names target rows for money only', () => {
    expect(targetKindLabels('sourcedRevenue')[0]?.label).toContain('rows')
    expect(targetKindLabels('winRate')[0]?.label).not.toContain('rows')
  })
})
