import { makeTrackRecord } from '@shared/domain/lead/trackRecord.ts'
import { describe, expect, it } from 'vitest'
import { planFor } from '../../../renderer/columns/leads/leadAnswers.ts'
import { type LeadLine, MOST_AT_ONCE } from '../../../renderer/columns/leads/leadBook.ts'
import { meantBy, overdueOf } from '../../../renderer/features/leads/viewModelMeant.ts'
import { leadRow, world } from './rows.ts'

const policy = world()
const noRecord = makeTrackRecord([])
const stateOf = (leads: readonly ReturnType<typeof leadRow>[]): Parameters<typeof planFor>[0] => ({
  leads: new Map(leads.map(lead => [lead.id, lead])),
  partners: new Map(),
  standings: [],
  scoring: { points: policy.policy.points, deals: noRecord, leads: noRecord },
  terms: { world: policy, answerHours: 24, times: () => ({}) as never },
})

describe('giving out more leads than fit into one plan', () => {
  it('takes the best of all, wherever they stand in the list', () => {
    const plain = Array.from({ length: MOST_AT_ONCE }, (_, at) => leadRow(`a${at}`))
    const best = leadRow('z', {
      contactName: 'Zoë Berg',
      contactEmail: 'zoe@berg.example',
      contactPhone: '1',
      referredBy: 'partner:a',
      visits: 9,
    })
    const all = [...plain, best]
    const { left } = planFor(
      stateOf(all),
      all.map(({ id }) => id),
    )
    expect(left).toHaveLength(MOST_AT_ONCE)
    expect(left[0]?.id).toBe(best.id)
  })
})

describe('what is meant in the list of leads', () => {
  const line = (key: string, fields: Partial<LeadLine> = {}): LeadLine => ({
    id: `lead:${key}`,
    company: key,
    state: 'offered',
    cameOn: '2026-01-05',
    confidence: 0,
    offers: 1,
    words: key,
    ...fields,
  })

  it('are the ticked ones in sight, or the one row that is not ticked', () => {
    const shown = [line('a'), line('b'), line('c')]
    const ticked = new Set(['lead:a', 'lead:c', 'lead:hidden'])
    expect(meantBy('lead:a', ticked, shown)).toEqual(['lead:a', 'lead:c'])
    expect(meantBy('lead:b', ticked, shown)).toEqual(['lead:b'])
  })

  it('are of the shown ones those that were not answered in time', () => {
    const now = '2026-01-10T00:00:00.000Z'
    const shown = [
      line('late', { answerBy: '2026-01-09T00:00:00.000Z' }),
      line('soon', { answerBy: '2026-01-11T00:00:00.000Z' }),
      line('taken', { state: 'accepted' }),
    ]
    expect(overdueOf(shown, now)).toEqual(['lead:late'])
  })
})
