import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scorecardFileName, withoutCollisions } from '../../../renderer/features/scorecards/fileNames.ts'

const SEED = 20_261_123
console.info(`scorecard file names: seed ${SEED}`)

describe('file names of scorecards', () => {
  it.each([
    ['Nordlicht GmbH', 'Nordlicht GmbH – 2026-Q3 scorecard.pdf'],
    ['A/B: "c" <d>', 'A B c d – 2026-Q3 scorecard.pdf'],
    ['../../etc/passwd', 'etc passwd – 2026-Q3 scorecard.pdf'],
    ['CON', 'Partner CON – 2026-Q3 scorecard.pdf'],
    ['  ', 'Partner – 2026-Q3 scorecard.pdf'],
    ['شركة الشمال', 'شركة الشمال – 2026-Q3 scorecard.pdf'],
    ['e\u0301toile', '\u00e9toile – 2026-Q3 scorecard.pdf'],
    ['a\u202etxt.exe', 'a txt.exe – 2026-Q3 scorecard.pdf'],
  ])('%j becomes %j', (partner, name) => {
    expect(scorecardFileName(partner, '2026-Q3')).toBe(name)
  })

  it('fit a file system, keep their ending and cut no character in two', () => {
    const name = scorecardFileName('界'.repeat(200), '2026-Q3')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(190)
    expect(name).toMatch(/^界+ – 2026-Q3 scorecard\.pdf$/)
  })

  it('are numbered where two would be one file, whatever their case', () => {
    const names = ['Ab – x.pdf', 'aB – x.pdf', 'Ab – x (2).pdf', 'Ab – x.pdf']
    expect(withoutCollisions(names)).toEqual([
      'Ab – x.pdf',
      'aB – x (2).pdf',
      'Ab – x (2) (2).pdf',
      'Ab – x (3).pdf',
    ])
  })

  it('never hold a path or collide', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 12 }), partners => {
        const names = withoutCollisions(partners.map(partner => scorecardFileName(partner, '2026-Q3')))
        expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length)
        for (const name of names) {
          expect(name).not.toMatch(/[/\\:*?"<>|]/)
          expect(name.startsWith('.')).toBe(false)
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
        }
      }),
      { seed: SEED, numRuns: 2_000 },
    )
  })
})
