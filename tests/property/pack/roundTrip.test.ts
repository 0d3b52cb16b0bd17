import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswer } from '../../../shared/domain/pack/check.ts'
import { proposalsOf } from '../../../shared/domain/pack/proposals.ts'
import { PLAN_SECTIONS } from '../../../shared/domain/plan/schema.ts'
import { addDays } from '../../../shared/lib/calendarDate.ts'
import { issued, knowing, openData, pageAnswer, workspaceKey } from '../../support/plan/packs.ts'

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    fc.constantFrom('שלום', '東京', '"<&\\', 'a\nb'),
  )
  .map(text => text.trim())
  .filter(text => text !== '')
const day = fc.integer({ min: 0, max: 3_000 }).map(n => addDays('2026-01-01', n))
const id = (type: string) => fc.uuid().map(uuid => `${type}:${uuid}`)

const entered = fc.record({
  answeredBy: words,
  answeredAt: fc.constant('2027-02-11T08:00:00.000Z'),
  comments: fc.array(fc.record({ section: fc.constantFrom(...PLAN_SECTIONS), text: words }), {
    maxLength: 4,
  }),
  acknowledgements: fc.array(id('expectation'), { maxLength: 3 }),
  actions: fc.array(
    fc
      .record({ id: id('task'), done: fc.constant(true), dueOn: day, text: words }, { requiredKeys: ['id'] })
      .filter(update => Object.keys(update).length > 1),
    { maxLength: 4 },
  ),
  actuals: fc.array(
    fc.record({
      id: id('planPart'),
      quarter: fc.constantFrom('2027-Q1', '2027-Q4'),
      actual: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    }),
    { maxLength: 3 },
  ),
})

/** What was entered, told plainly from the form: an oracle that knows nothing of proposals. */
const flat = (body: {
  comments: readonly { section: string; text: string }[]
  acknowledgements: readonly string[]
  actions: readonly object[]
  actuals: readonly object[]
}): readonly string[] => [
  ...body.comments.map(({ section, text }) => `comment|${section}|${text}`),
  ...body.acknowledgements.map(about => `acknowledgement|${about}`),
  ...body.actions.map(one => `actionUpdate|${JSON.stringify(Object.entries(one).sort())}`),
  ...body.actuals.map(one => `goalActual|${JSON.stringify(Object.entries(one).sort())}`),
]

const SEED = Number(process.env.SEED ?? 20270211)
console.info(`pack round trip: seed ${SEED}`)

const key = workspaceKey()
const { html, row } = await issued(key)
const pack = openData(html)
const { answerOf } = await pageAnswer()
const here = knowing(key.publicKey, [row])

describe('a pack and its answer', () => {
  it('proposes what was entered, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(entered, async body => {
        const text = await answerOf(pack, { packId: row.id, ...body })
        const checked = await checkAnswer(text, here)
        if (!checked.ok) throw new Error(checked.error.message)
        const told = proposalsOf(checked.value.body).map(({ kind, about, id: _, state: __, ...rest }) => {
          if (kind === 'comment') return `${kind}|${about}|${rest.text}`
          if (kind === 'acknowledgement') return `${kind}|${about}`
          return `${kind}|${JSON.stringify(Object.entries({ id: about, ...rest }).sort())}`
        })
        expect(told).toEqual(flat(body))
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('is refused with a bit of any of its bytes turned', async () => {
    const body = {
      packId: row.id,
      answeredBy: 'Noor é 東',
      answeredAt: '2027-02-11T08:00:00.000Z',
      comments: [{ section: 'goals', text: 'Ten is much' }],
      acknowledgements: ['expectation:1'],
      actions: [{ id: 'task:1', done: true }],
      actuals: [],
    }
    const bytes = new TextEncoder().encode(await answerOf(pack, body))
    const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    expect((await checkAnswer(whole.decode(bytes), here)).ok).toBe(true)
    // One or two bits of every byte.
    for (let at = 0; at < bytes.length; at++)
      for (const bit of at % 3 === 0 ? [0, 5] : [at % 8]) {
        const turned = Uint8Array.from(bytes)
        turned[at] = (turned[at] ?? 0) ^ (1 << bit)
        let text: string
        try {
          text = whole.decode(turned)
        } catch {
          continue
        }
        const checked = await checkAnswer(text, here)
        expect(checked.ok, `byte ${at}, bit ${bit}`).toBe(false)
        if (!checked.ok) expect(['tampered', 'foreign', 'format']).toContain(checked.error.code)
      }
  })
})
