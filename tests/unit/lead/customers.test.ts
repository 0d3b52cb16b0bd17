import type { RecognisedCustomer } from '@shared/domain/conflict/recognise.ts'
import { describe, expect, it } from 'vitest'
import {
  companyOf,
  customerOptions,
  sureCustomer,
} from '../../../renderer/features/leads/viewModelCustomers.ts'
import { leadRow } from './rows.ts'

const found = (key: string, sure: boolean, bits: Record<string, number>): RecognisedCustomer => ({
  customerId: `customer:${key}`,
  name: key,
  fields: Object.entries(bits).map(([field, each]) => ({
    field,
    mine: '',
    theirs: '',
    similarity: each > 0 ? 1 : 0,
    bits: each,
  })),
  bits: 9,
  threshold: 9,
  sure,
})

describe('the customer a lead may be', () => {
  it('is chosen ahead only when it is sure, wherever it stands', () => {
    const named = found('Nordlicht', false, { name: 6 })
    expect(sureCustomer([named])).toBeUndefined()
    expect(sureCustomer([named, found('Harbour', true, { name: 9 })])).toBe('customer:Harbour')
  })

  it('says what speaks for it', () => {
    expect(customerOptions([found('Nordlicht', true, { name: 9, domain: 9, city: -1 })])).toEqual([
      { value: 'customer:Nordlicht', label: 'Nordlicht (by name and web domain)' },
    ])
  })

  it('is looked for by all that is known of the lead', () => {
    const lead = leadRow('1', {
      company: 'Nordlicht',
      domain: 'nordlicht.example',
      contactPhone: '1',
      city: 'Kiel',
    })
    expect(companyOf(lead)).toMatchObject({
      company: 'Nordlicht',
      domains: ['nordlicht.example'],
      phone: '1',
      city: 'Kiel',
    })
  })
})
