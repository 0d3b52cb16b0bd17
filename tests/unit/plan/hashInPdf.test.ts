import { hashesInPdf, isPdf, titleWithHash } from '@shared/domain/plan/hashInPdf.ts'
import { describe, expect, it } from 'vitest'

const HASH = 'ab12'.repeat(16)
const bytes = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
const info = (title: string) => bytes(`%PDF-1.4\n1 0 obj\n<</Title ${title}>>\nendobj\n%%EOF`)
const hex = (text: string) =>
  [...text].map(letter => letter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()).join('')

describe('the hash in the title of a PDF', () => {
  const title = titleWithHash('Plan 2026', HASH)

  it('is found in plain bytes', () => {
    expect(hashesInPdf(info(`(${title})`))).toEqual([HASH])
  })

  it('is found in hex of UTF-16, as titles that are not Latin are kept', () => {
    const arabic = titleWithHash('خطة', HASH)
    expect(hashesInPdf(info(`<FEFF${hex(arabic)}>`))).toEqual([HASH])
    expect(
      hashesInPdf(
        info(
          `<feff${hex(arabic)
            .toLowerCase()
            .replace(/(.{60})/g, '$1\n')}>`,
        ),
      ),
    ).toEqual([HASH])
  })

  it('is found in UTF-16 that is not hex', () => {
    const wide = [...title].map(letter => `\0${letter}`).join('')
    expect(hashesInPdf(info(`(\u00fe\u00ff${wide})`))).toEqual([HASH])
  })

  it('is not taken from anything else', () => {
    expect(hashesInPdf(info('(Plan 2026)'))).toEqual([])
    expect(hashesInPdf(info(`(${HASH})`))).toEqual([])
    expect(hashesInPdf(info(`(sha-256 ${HASH.slice(1)})`))).toEqual([])
    expect(hashesInPdf(new Uint8Array())).toEqual([])
  })

  it('tells a PDF by its first bytes', () => {
    expect([isPdf(info('()')), isPdf(bytes('hello'))]).toEqual([true, false])
  })
})
