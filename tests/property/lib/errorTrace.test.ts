import { errorTrace, TRACE_CODE, TRACE_NAME, TRACE_PLACE, TRACE_PLACES } from '@shared/lib/errorTrace.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const SEED = 20_261_127
console.info(`errorTrace properties: seed ${SEED}`)

const SECRET = 'Nordlicht'

/** Messages as wrong as they can be: lines that look like places, before, after and around the secret. */
const message = fc
  .array(
    fc.oneof(
      fc.constant(SECRET),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('\n', ': ', 'Error', 'Error: ', '\n    at ', '(', ')'),
      fc.constant(`\n    at ${SECRET}.js:1:1`),
      fc.constant(`\n    at open (app://tandem/assets/${SECRET}.js:12:7)`),
    ),
    { maxLength: 8 },
  )
  .map(parts => parts.join(''))

const kind = fc.constantFrom(Error, TypeError, RangeError, DOMException as unknown as ErrorConstructor)

it('nothing of a message is kept, however much it looks like a place', () => {
  fc.assert(
    fc.property(kind, message, (Kind, text) => {
      const trace = errorTrace(new Kind(text))
      expect(JSON.stringify(trace)).not.toContain(SECRET)
      expect(trace.at[0]).toMatch(/^errorTrace\.test\.ts:\d+:\d+$/)
    }),
    { seed: SEED },
  )
})

it('what was thrown may be anything: a trace is always of the shape the contract takes', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (thrown, name, code) => {
      for (const one of [thrown, Object.assign(new Error('x'), { code }), withName(name)]) {
        const trace = errorTrace(one)
        expect(trace.name).toMatch(TRACE_NAME)
        if (trace.code !== undefined) expect(trace.code).toMatch(TRACE_CODE)
        expect(trace.at.length).toBeLessThanOrEqual(TRACE_PLACES)
        for (const place of trace.at) expect(place).toMatch(TRACE_PLACE)
      }
    }),
    { seed: SEED },
  )
})

const withName = (name: unknown): Error => Object.defineProperty(new Error('x'), 'name', { value: name })

it('keeps the kind, the code and the files it happened in, without their folders', () => {
  const error = Object.assign(new TypeError('/home/anna/book.tandem'), { code: 'ENOENT' })
  error.stack = [
    'TypeError: /home/anna/book.tandem',
    '    at async open (file:///home/anna/Tandem/resources/app.asar/out/main/main.js:12:7)',
    '    at node:internal/process/task_queues:95:5',
    '    at C:\\Users\\anna\\Tandem\\chunk-Bx_1.js:3:4',
    '    at new Store (app://tandem/assets/db-9f.js:1:20345)',
    '    at http://localhost:5173/app/boot.ts?t=17:4:5',
  ].join('\n')
  expect(errorTrace(error)).toEqual({
    name: 'TypeError',
    code: 'ENOENT',
    at: ['main.js:12:7', 'chunk-Bx_1.js:3:4', 'db-9f.js:1:20345'],
  })
})
