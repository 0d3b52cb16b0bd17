import { isSameCustomer } from '@shared/domain/registration/overlap.ts'
import { describe, expect, it } from 'vitest'

const of = (company: string, ...domains: string[]) => ({ company, domains })

describe('one end customer', () => {
  it('is who has one domain, however it was written down', () => {
    const mine = of('Nordlicht', 'nordlicht.de')
    for (const domain of ['www.nordlicht.de', 'https://Nordlicht.de/shop', 'info@nordlicht.de'])
      expect(isSameCustomer(mine, of('NL Handel', domain))).toBe(true)
    expect(isSameCustomer(mine, of('NL Handel', 'nordlicht.at'))).toBe(false)
  })

  it('is who has one name, its legal form, points and spaces aside', () => {
    expect(isSameCustomer(of('A.B.C. Handels GmbH'), of('ABC Handels'))).toBe(true)
    expect(isSameCustomer(of('Nordlicht Handel'), of('Nordlicht Handels'))).toBe(false)
  })
})
