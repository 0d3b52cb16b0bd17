import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName, safeFileNameWith } from '../../../electron/ipc/files/fileName.ts'

describe('file names', () => {
  it.each([
    ['Scorecard Åbo Data 2026-Q3', 'Scorecard Åbo Data 2026-Q3'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\x', 'C Windows x'],
    ['A/B: "c" <d>|e?*', 'A B c d e'],
    ['...hidden', 'hidden'],
    ['ends with dots. . ', 'ends with dots'],
    ['CON', '_CON'],
    ['lpt1.pdf', '_lpt1.pdf'],
    ['Console', 'Console'],
    ['', 'document'],
    ['///', 'document'],
    ['report\u202efdp.exe', 'report fdp.exe'],
    ['e\u0301', '\u00e9'],
    ['line\nbreak\u0000', 'line break'],
  ])('%j becomes %j', (given, wanted) => {
    expect(safeFileName(given)).toBe(wanted)
  })

  it('always has the extension once', () => {
    expect(safeFileNameWith('Card', '.pdf')).toBe('Card.pdf')
    expect(safeFileNameWith('Card.PDF', '.pdf')).toBe('Card.pdf')
    expect(safeFileNameWith('.pdf', '.pdf')).toBe('document.pdf')
    expect(safeFileNameWith('Acme Inc.', '.pdf')).toBe('Acme Inc.pdf')
    expect(safeFileNameWith('v1.2', '.pdf')).toBe('v1.2.pdf')
  })

  it('keeps the extension of a name that is too long, and cuts no character in two', () => {
    const name = safeFileName(`${'界'.repeat(200)}.pdf`)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    expect(name).toMatch(/^界+\.pdf$/)
    expect(safeFileName(`${'😀'.repeat(100)}x`)).toMatch(/^(😀)+$/u)
  })

  it('is one harmless path segment whatever it is made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        const name = safeFileNameWith(text, '.pdf')
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|^\s|^(con|nul|aux|prn)\./iu)
        expect(name).toMatch(/[^.\s]\.pdf$/)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(204)
        expect(safeFileNameWith(name, '.pdf')).toBe(name)
      }),
      { seed: 20261123, numRuns: 2_000 },
    )
  })
})
