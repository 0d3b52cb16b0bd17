import { createPlan } from '@shared/domain/plan/commands.ts'
import { contentOf, hashOfContent } from '@shared/domain/plan/content.ts'
import type { PlanVersion } from '@shared/domain/plan/versionSchema.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { PlanSource } from '../../../renderer/features/plan-documents/plan/context.ts'
import { PlanDocument } from '../../../renderer/features/plan-documents/plan/PlanDocument.tsx'
import { type BigPlanSize, bigPlan } from '../../support/plan/bigPlan.ts'
import { MemoryStore } from '../domain/memoryStore.ts'
import { partnerRow } from '../domain/rows.ts'

function draftOf(size: BigPlanSize, only?: 'cover'): PlanSource {
  const store = new MemoryStore().put('partners', partnerRow('n', { name: '株式会社ノースライト' }))
  const { plan, parts, actions } = bigPlan('partner:n', size)
  store.commit(createPlan, only ? { plan } : { plan, parts, actions })
  const [made] = store.all('plans')
  if (!made) throw new Error('The plan was refused.')
  const draft = contentOf({
    plan: made,
    partner: partnerRow('n', { name: '株式会社ノースライト' }),
    parts: store.all('planParts'),
    actions: store.all('tasks'),
    nameOf: () => undefined,
    actuals: [],
    asOf: '2026-06-01',
  })
  return { draft, status: 'draft' }
}

const markupOf = (source: PlanSource) =>
  renderToStaticMarkup(<PlanDocument source={source} paper="A4" locale="en-GB" />)
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const small = { goals: 4, actions: 6, accounts: 3 }

describe('the document of a plan', () => {
  it('has a numbered heading for each section that says something, and one title', () => {
    const text = textOf(markupOf(draftOf(small)))
    for (const heading of ['2 Thesis', '5 Goals', '6 Forecast', '13 Action plan', '14 Risks', '16 Approval'])
      expect(text).toContain(heading)
    expect(markupOf(draftOf(small)).match(/<h1/g)).toHaveLength(1)
  })

  it('names what nothing is written about instead of leaving it out unsaid', () => {
    const text = textOf(markupOf(draftOf(small, 'cover')))
    expect(text).toContain('Nothing is written yet: Thesis, Partner and market')
    expect(text).not.toContain('5 Goals')
    expect(text).toContain('n/a no goal yet')
  })

  it('says of a draft that it is one, on the cover and where it would be signed', () => {
    const text = textOf(markupOf(draftOf(small)))
    expect(text).toContain('Version 1, draft')
    expect(text).toContain('has no hash, and cannot be signed')
  })

  it('prints both signatures, drawn as a path, and the whole hash of a version', () => {
    const source = draftOf(small)
    if (!('draft' in source)) throw new Error('A draft was made, and is none.')
    const hash = hashOfContent(source.draft)
    const at = '2026-06-02T09:00:00.000Z'
    const version: PlanVersion = {
      id: 'planVersion:1',
      planId: 'plan:1',
      partnerId: 'partner:n',
      version: 1,
      lockedAt: at,
      lockedBy: 'Ana Ruiz',
      content: source.draft,
      hash,
      signatures: [
        { side: 'ours', name: 'Ana Ruiz', role: 'VP', at, way: 'typed' },
        { side: 'theirs', name: 'Bo Lind', at, way: 'drawn', path: 'M10 20L30 40' },
      ],
      createdAt: at,
      updatedAt: at,
      createdIn: 'i',
    }
    const markup = markupOf({ version, hashHolds: true })
    expect(markup).toContain('<path d="M10 20L30 40"')
    expect(textOf(markup)).toContain(hash)
    expect(textOf(markupOf({ version, hashHolds: false }))).toContain('did not match it any more')
  })

  it('marks up its tables and names for readers', () => {
    const markup = markupOf(draftOf(small))
    const heads = markup.match(/<th[ >]/g) ?? []
    expect(heads.length).toBeGreaterThan(50)
    expect(markup.match(/<th [^>]*scope="(col|row)"/g)).toHaveLength(heads.length)
    expect(markup.match(/<table [^>]*aria-label="[^"]+"/g)).toHaveLength(markup.match(/<table/g)?.length ?? 0)
    expect(markup).toContain('<bdi dir="auto" lang="ja">株式会社ノースライト</bdi>')
  })

  it('prints sums that are those of the printed rows, with cents where one has some', () => {
    const text = textOf(markupOf(draftOf(small)))
    expect(text).toContain('5,000.00 2,500.50 40,000.00')
    expect(text).toContain('Sum 30,000.00 15,003.00 240,000.00')
  })

  it('puts a text that is longer than a cell in full below its table', () => {
    const text = textOf(markupOf(draftOf(small)))
    expect(text).toContain('in full below the table, note 1')
    expect(text).toContain('Note 1: Campaign 1')
  })
})
