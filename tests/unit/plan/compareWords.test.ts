import { richFromPlain } from '@shared/domain/fields/richText.ts'
import { comparedInWords, markLines } from '@shared/domain/plan/compareWords.ts'
import { contentOf } from '@shared/domain/plan/content.ts'
import type { Say } from '@shared/domain/plan/fieldWords.ts'
import type { PlanPart } from '@shared/domain/plan/partSchema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { describe, expect, it } from 'vitest'
import { partnerRow } from '../domain/rows.ts'
import { actionRow, ourAna, partRow, planRow } from './planRows.ts'

const say: Say = {
  partner: 'Nordlicht',
  money: minor => `€${minor / 100}`,
  number: String,
  date: date => `on ${date}`,
  quarter: quarter => quarter.replace('-', ' '),
  nameOf: id => `name of ${id}`,
}

const content = (parts: readonly PlanPart[], actions: readonly Task[] = [], version = 1) =>
  contentOf({
    plan: planRow('p', { version }),
    partner: partnerRow('n'),
    parts,
    actions,
    nameOf: () => undefined,
    actuals: [],
    asOf: '2026-02-01',
  })

const compare = (before: ReturnType<typeof content>, after: ReturnType<typeof content>, all = false) =>
  comparedInWords(before, after, [say, say], all)

describe('lines of two texts', () => {
  it('that both have in the same order are the same', () => {
    const { before, after } = markLines(['a', 'b', 'c'], ['a', 'x', 'c', 'd'])
    expect(before.map(({ same }) => same)).toEqual([true, false, true])
    expect(after.map(({ same }) => same)).toEqual([true, false, true, false])
  })

  it('moved past each other keep the longest run', () => {
    const { before, after } = markLines(['a', 'b', 'c'], ['c', 'a', 'b'])
    expect(before.filter(({ same }) => same).map(({ text }) => text)).toEqual(['a', 'b'])
    expect(after.filter(({ same }) => same).map(({ text }) => text)).toEqual(['a', 'b'])
  })
})

describe('values that differ', () => {
  const goal = (quarters: object[], more: object = {}) =>
    partRow('g', 'goal', { side: 'ours', title: 'Answer in time', unit: 'percent', quarters, ...more })

  it('of percent goals by a hundredth are said with it, and are a difference', () => {
    const [goals] = compare(
      content([goal([{ quarter: '2026-Q1', target: 9_001 }])]),
      content([goal([{ quarter: '2026-Q1', target: 9_002 }])]),
    )
    expect(goals?.entries[0]?.fields).toEqual([
      {
        label: 'Quarters',
        before: [{ text: '2026 Q1: target 90.01%', same: false }],
        after: [{ text: '2026 Q1: target 90.02%', same: false }],
      },
    ])
  })

  it('but are said alike are a difference all the same', () => {
    const owner = (contactId: string) => goal([], { owner: { ...ourAna, contactId } })
    const [goals] = compare(content([owner('contact:1')]), content([owner('contact:2')]))
    expect(goals?.changes).toBe(1)
    expect(goals?.entries[0]?.fields.map(({ label, after }) => [label, after[0]?.same])).toEqual([
      ['Owner', false],
    ])
  })

  it('tell which goal of the strategy a goal serves', () => {
    const [goals] = compare(content([goal([])]), content([goal([], { strategyGoal: 'reach' })]))
    expect(goals?.entries[0]?.fields[0]).toMatchObject({
      label: 'Serves',
      after: [{ text: 'name of reach' }],
    })
  })
})

describe('two versions in words', () => {
  const risk = partRow('r', 'risk', { title: 'Price', likelihood: 3 })
  const text = (lines: string) => partRow('t', 'text', { section: 'thesis', doc: richFromPlain(lines) })

  it('say what was added, removed and changed, section by section in the order of a plan', () => {
    const goal = (weight: number, quarters: object[]) =>
      partRow('g', 'goal', { side: 'theirs', title: 'Sell', weight, unit: 'money', quarters })
    const sections = compare(
      content([goal(40, [{ quarter: '2026-Q1', target: 100 }]), risk]),
      content(
        [goal(60, [{ quarter: '2026-Q1', target: 200 }])],
        [actionRow('a', { accountable: ourAna })],
        2,
      ),
    )
    expect(sections.map(({ section, changes }) => [section, changes])).toEqual([
      ['cover', 1],
      ['goals', 1],
      ['actions', 1],
      ['risks', 1],
    ])
    const [cover, goals, actions, risks] = sections.map(({ entries }) => entries[0])
    expect(cover?.fields.map(({ label }) => label)).toEqual(['Version'])
    expect(goals?.fields.map(({ label, before, after }) => [label, before[0]?.text, after[0]?.text])).toEqual(
      [
        ['Weight', '40%', '60%'],
        ['Quarters', '2026 Q1: target €1', '2026 Q1: target €2'],
      ],
    )
    expect([actions?.how, actions?.fields[1]?.after[0]?.text]).toEqual(['added', 'Ana Ruiz (Us)'])
    expect([risks?.how, risks?.name, risks?.fields[0]?.after]).toEqual(['removed', 'Price', []])
  })

  it('show prose as lines, the changed ones marked', () => {
    const [section] = compare(content([text('One\nTwo')]), content([text('One\nThree')]))
    expect(section?.entries[0]?.fields[0]).toEqual({
      label: 'Text',
      before: [
        { text: 'One', same: true },
        { text: 'Two', same: false },
      ],
      after: [
        { text: 'One', same: true },
        { text: 'Three', same: false },
      ],
    })
  })

  it('are the same to a reader where only the time of a change or the place differs', () => {
    const touched = { ...risk, updatedAt: '2026-03-01T00:00:00.000Z', order: 7 }
    expect(compare(content([risk]), content([touched]))).toEqual([])
    expect(compare(content([risk]), content([touched]), true).map(({ changes }) => changes)).toEqual([0, 0])
  })

  it('show everything by choice, what is the same too', () => {
    const sections = compare(content([risk, text('One')]), content([risk, text('Two')]), true)
    expect(sections.map(({ section }) => section)).toEqual(['cover', 'thesis', 'risks'])
    expect(sections[2]?.entries[0]).toMatchObject({ how: 'same', name: 'Price' })
  })
})
