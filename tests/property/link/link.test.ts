import { type Link, linkTo, looksLikeLink, parseLink } from '@shared/domain/link/link.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const SEED = 20_261_124
console.info(`links: seed ${SEED}`)
const options = { seed: SEED, numRuns: 5_000 }

/** What the page does with a link: a path of ours or a search, and nothing else. */
function isNavigation(link: Link): boolean {
  if (link.kind === 'today') return Object.keys(link).length === 1
  if (link.kind === 'find')
    return link.query.length <= 200 && link.query.trim() !== '' && !/\p{C}/u.test(link.query)
  return new RegExp(`^${link.kind}:[a-z0-9][a-z0-9-]{0,99}$`).test(link.id)
}

const piece = fc.oneof(
  fc.constantFrom(
    'tandem:',
    'TANDEM://',
    'tandem://',
    'partner',
    'deal',
    'today',
    'find',
    '/',
    '//',
    '?q=',
    '?',
    '#',
    '&',
    '%2F',
    '%00',
    '%',
    '..',
    '../',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '--no-sandbox',
    ' ',
    '"',
    "'",
    '\\',
    '\n',
    '\u0000',
    '\u202e',
    'partner:1',
    '7d9f-1',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)

const start = fc.constantFrom(
  '',
  'tandem://',
  'tandem://partner/',
  'tandem://deal/a',
  'tandem://find?q=',
  'tandem://today',
)

it('whatever is handed in, a link is navigation or refused', () => {
  let good = 0
  fc.assert(
    fc.property(start, fc.array(piece, { maxLength: 6 }), (first, pieces) => {
      const answer = parseLink(first + pieces.join(''))
      if (answer.ok) {
        good += 1
        expect(isNavigation(answer.value)).toBe(true)
      } else expect(answer.error.message).toMatch(/leads nowhere/)
    }),
    options,
  )
  expect(good).toBeGreaterThan(100)
  console.info(`links: ${good} of ${options.numRuns} were links`)
})

it('a link made for a record leads to it', () => {
  const id = fc.tuple(fc.constantFrom('partner', 'deal'), fc.uuid()).map(([type, uuid]) => `${type}:${uuid}`)
  fc.assert(
    fc.property(id, made => {
      const link = linkTo(made) ?? ''
      expect(looksLikeLink(link)).toBe(true)
      expect(parseLink(link)).toEqual({ ok: true, value: { kind: made.split(':')[0], id: made } })
    }),
    options,
  )
  expect(linkTo('rate:2026-01-01')).toBeUndefined()
  expect(linkTo('partner:a/b')).toBeUndefined()
})

it('a search is found again as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), text => {
      const query = text.normalize('NFC').trim()
      fc.pre(query !== '' && !/\p{C}/u.test(query))
      expect(parseLink(`tandem://find?q=${encodeURIComponent(query)}`)).toEqual({
        ok: true,
        value: { kind: 'find', query },
      })
    }),
    options,
  )
})

it.each([
  ['tandem://partner/1', { kind: 'partner', id: 'partner:1' }],
  ['tandem://deal/AB-9/', { kind: 'deal', id: 'deal:ab-9' }],
  ['tandem://today', { kind: 'today' }],
  ['TANDEM://TODAY/', { kind: 'today' }],
  ['tandem://find?q=n%C3%B6rd+licht', { kind: 'find', query: 'nörd licht' }],
])('%s', (text, link) => expect(parseLink(text)).toEqual({ ok: true, value: link }))

it.each([
  'tandem:today',
  'tandem://partner/',
  'tandem://partner/../deal/1',
  'tandem://partner/1?delete=1',
  'tandem://partner/1#x',
  'tandem://user@today',
  'tandem://settings',
  'tandem://find?q=',
  'tandem://find?q=a&x=1',
  'tandem://find?q=%E0%A4%A',
  'tandem://find?q=%00',
  `tandem://find?q=${'a'.repeat(201)}`,
  'https://today',
  ' tandem://today',
])('%s is refused', text => expect(parseLink(text).ok).toBe(false))
