import { emlOf } from '@shared/domain/mail/eml.ts'
import { base64, utf8Bytes } from '@shared/lib/utf8.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const SEED = 20_261_126
console.info(`mail properties: seed ${SEED}`)

const DATE = 'Mon, 23 Nov 2026 14:05:00 +0100'
const text = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(fc.constantFrom('Zoë', '朝凪', '😀', 'plain', ' ', '"', '=?', ',', '\r\n', 'x'.repeat(90)), {
      maxLength: 14,
    })
    .map(parts => parts.join('')),
)

/** A reader by the letter of the RFCs: unfolds, decodes words, joins neighbours. */
function read(eml: string) {
  const [head = '', ...rest] = eml.split('\r\n\r\n')
  const headers = new Map(
    head
      .replace(/\r\n(?= )/g, '')
      .split('\r\n')
      .map(line => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon), line.slice(colon + 1).trim()] as const
      }),
  )
  const body = Buffer.from(rest.join('').replace(/\r\n/g, ''), 'base64').toString('utf8')
  return { head, headers, body, subject: decoded(headers.get('Subject') ?? '') }
}

const decoded = (words: string): string =>
  words
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, coded: string) => Buffer.from(coded, 'base64').toString('utf8'))

/** Half a surrogate pair has no bytes of its own. */
const wellFormed = (said: string): string => Buffer.from(said, 'utf8').toString('utf8')

/** What of a text a header can say: one line. */
const oneLine = (said: string): string =>
  wellFormed(said)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()

describe('a draft as a file', () => {
  it('reads back to what was written, whatever the text, in lines of lawful length', () => {
    fc.assert(
      fc.property(text, text, text, (subject, body, name) => {
        const eml = emlOf({ to: [{ name, email: 'zoe@falk.example' }], subject, body }, { date: DATE })
        expect(eml).toMatch(/^[\x20-\x7e\r\n]*$/)
        const mail = read(eml)
        expect(mail.subject).toBe(oneLine(subject))
        expect(mail.body).toBe(wellFormed(body).replace(/\r?\n/g, '\r\n'))
        expect([...mail.headers.keys()]).toEqual([
          'To',
          'Subject',
          'Date',
          'X-Unsent',
          'MIME-Version',
          'Content-Type',
          'Content-Transfer-Encoding',
        ])
        for (const line of eml.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998)
        for (const word of mail.head.match(/=\?UTF-8\?B\?[^?]*\?=/g) ?? []) {
          expect(word.length).toBeLessThanOrEqual(75)
          expect(Buffer.from(word.slice(10, -2), 'base64').toString('utf8')).not.toContain('\ufffd\ufffd')
        }
      }),
      { seed: SEED, numRuns: 1_500 },
    )
  })

  it('has the bytes and base64 every other reader has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), said => {
        const bytes = Buffer.from(said, 'utf8')
        expect(utf8Bytes(said)).toEqual([...bytes])
        expect(base64([...bytes])).toBe(bytes.toString('base64'))
      }),
      { seed: SEED, numRuns: 1_000 },
    )
  })
})
