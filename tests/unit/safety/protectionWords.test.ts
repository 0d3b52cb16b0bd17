import type { Protection, Snapshot } from '@shared/ipc/backup.ts'
import { describe, expect, it } from 'vitest'
import {
  keepsInWords,
  opensInWords,
  protectionInWords,
  uncoveredInWords,
} from '../../../renderer/features/safety/protection/viewModelProtection.ts'

const of = (more: Partial<Protection> = {}): Protection => ({
  on: true,
  opensBy: 'keyStore',
  hasKeyStore: true,
  plainLog: false,
  ...more,
})
const snapshots = (...sealed: boolean[]) =>
  sealed.map(one => ({ sealed: one, state: 'good' }) as unknown as Snapshot)

describe('what Settings say of encrypted snapshots', () => {
  it('claims nothing while they are off, and names the ones that still take a passphrase', () => {
    const off = of({ on: false, opensBy: 'passphrase' })
    expect(protectionInWords(off)).toContain('are not encrypted')
    expect(opensInWords(off)).toBeUndefined()
    expect(uncoveredInWords(off, snapshots(false))).toBe('')
    expect(uncoveredInWords(off, snapshots(true, true, false))).toMatch(/^2 snapshots .* keep it/)
  })

  it('never leaves the book itself out, and names what lies there in plain as long as it does', () => {
    for (const plainLog of [false, true])
      for (const plain of [0, 1, 2]) {
        const words = uncoveredInWords(
          of({ plainLog }),
          snapshots(true, ...Array<boolean>(plain).fill(false)),
        )
        expect(words).toContain('Not encrypted by Tandem: the book you work in')
        expect(words.includes('change log')).toBe(plainLog)
        expect(words.includes('1 snapshot and') || words.endsWith('1 snapshot.')).toBe(plain === 1)
        expect(words.includes('2 snapshots')).toBe(plain === 2)
        expect(words.includes('in plain')).toBe(plainLog || plain > 0)
      }
  })

  it('promises a silent restore only where something holds what opens them', () => {
    expect(opensInWords(of())).toContain('asks nothing: the key store')
    expect(opensInWords(of({ opensBy: 'session', hasKeyStore: false }))).toMatch(
      /until Tandem closes.*no key store/,
    )
    expect(opensInWords(of({ opensBy: 'passphrase' }))).toMatch(
      /^A restore takes the passphrase.*does not hold/,
    )
    expect(keepsInWords(of({ hasKeyStore: false }))).toContain('takes the passphrase')
  })
})
