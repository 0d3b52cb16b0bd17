import { describe, expect, test } from 'vitest'
import { keepTyped } from '../../../renderer/ui/forms/keepTyped.ts'

describe('keepTyped', () => {
  const known = { owner: '', currency: 'USD', tiers: ['Silver'], stage: { lead: 10, proposal: 50 } }

  test('follows the record in every field nobody typed in', () => {
    const now = { owner: 'Ana', currency: 'EUR', tiers: ['Gold'], stage: { lead: 20, proposal: 60 } }
    expect(keepTyped(now, known, structuredClone(known))).toEqual(now)
  })

  test('what was typed stays, also deeper down, and the fields beside it follow', () => {
    const now = { ...known, currency: 'EUR', stage: { lead: 20, proposal: 60 } }
    const typed = { ...known, owner: 'Ana R', stage: { lead: 10, proposal: 75 } }
    expect(keepTyped(now, known, typed)).toEqual({
      owner: 'Ana R',
      currency: 'EUR',
      tiers: ['Silver'],
      stage: { lead: 20, proposal: 75 },
    })
  })

  test('an emptied field, a list with one entry more and what is no number yet count as typed', () => {
    const now = { ...known, currency: 'EUR' }
    const typed = {
      ...known,
      currency: undefined,
      tiers: ['Silver', 'Gold'],
      stage: { lead: Number.NaN, proposal: 50 },
    }
    expect(keepTyped(now, known, typed)).toEqual(typed)
  })

  test('a field that a form leaves out is as good as one that is empty', () => {
    expect(keepTyped({ note: 'new' }, {}, { note: undefined })).toEqual({ note: 'new' })
  })
})
