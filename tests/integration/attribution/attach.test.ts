import 'fake-indexeddb/auto'
import { attachEvidence } from '@shared/domain/attribution/attach.ts'
import { creation } from '@shared/domain/journal/changes.ts'
import { beforeAll, expect, test } from 'vitest'
import { openBatch } from '../../../renderer/data/batch.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { getRow } from '../../../renderer/data/rows.ts'
import { readOffers } from '../../../renderer/features/attribution/readOffers.ts'
import { leadOf, registrationOf } from '../../unit/attribution/rows.ts'
import { dealRow } from '../../unit/domain/rows.ts'
import { freshStore, must } from '../workspace-file/book.ts'

const deal = dealRow('1', { customerId: 'customer:1' })
const asked = (key: string, day: string, more: Parameters<typeof registrationOf>[1] = {}) =>
  registrationOf(key, { submittedAt: `${day}T08:00:00.000Z`, ...more })

beforeAll(async () => {
  await freshStore()
  const batch = await openBatch({ command: 'import', label: 'Rows', actor: 'Ana' })
  await batch.append([
    creation('deals', deal),
    creation('deals', dealRow('2')),
    ...[
      asked('old', '2025-12-01', { customerId: 'customer:1' }),
      asked('new', '2026-01-09'),
      asked('lost', '2026-01-08', { dealId: 'deal:gone' }),
      asked('taken', '2026-01-07', { dealId: 'deal:2' }),
      asked('others', '2026-01-06', { partnerId: 'partner:2' }),
    ].map(row => creation('registrations', row)),
    ...Array.from({ length: 15 }, (_, i) =>
      leadOf(`l${String(i).padStart(2, '0')}`, {
        referredBy: 'partner:1',
        receivedOn: `2026-01-${String(i + 1).padStart(2, '0')}`,
      }),
    ).map(row => creation('leads', row)),
    creation('leads', leadOf('others', { referredBy: 'partner:2' })),
  ])
  await batch.finish()
})

test('what may be attached: free rows of the partner, those of the customer first, then the newest; the rest is counted', async () => {
  const { registrations, leads, more } = await readOffers('partner:1', deal)
  expect(registrations.map(({ id }) => id)).toEqual([
    'registration:old',
    'registration:new',
    'registration:lost',
  ])
  expect(leads.map(({ id }) => id).slice(0, 2)).toEqual(['lead:l14', 'lead:l13'])
  expect([leads.length, more]).toEqual([12, 3])
})

test('a row of a deal that was deleted may lead to another; one of a deal that is there may not', async () => {
  const taken = await commit(attachEvidence, { dealId: deal.id, recordId: 'registration:taken' })
  expect(!taken.ok && taken.error.code).toBe('elsewhere')
  must(await commit(attachEvidence, { dealId: deal.id, recordId: 'registration:lost' }))
  expect((await getRow('registrations', 'registration:lost'))?.dealId).toBe(deal.id)
})
