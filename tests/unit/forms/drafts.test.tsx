import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { dropOnceTaken } from '../../../renderer/ui/forms/dropOnceTaken.ts'
import { useDraftForm } from '../../../renderer/ui/forms/useDraftForm.ts'

const KEY = 'tandem.draft.strategy:1'
let kept = new Map<string, string>()
beforeEach(() => {
  kept = new Map([[KEY, JSON.stringify({ vision: 'Typed' })]])
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
  })
})
afterEach(() => void vi.unstubAllGlobals())

it('a draft goes with its record only once the delete was taken', async () => {
  const close = vi.fn()
  await dropOnceTaken('strategy:1', Promise.resolve(false), close)
  expect([kept.has(KEY), close.mock.calls.length]).toEqual([true, 0])
  await dropOnceTaken('strategy:1', Promise.resolve(true), close)
  expect([kept.has(KEY), close.mock.calls.length]).toEqual([false, 1])
})

const schema = z.object({ vision: z.string() })
type Form = z.infer<typeof schema>
type Send = ReturnType<typeof useDraftForm<Form, Form>>['send']

const caught: Send[] = []
const Probe = () => {
  caught.push(useDraftForm<Form, Form>('strategy:1', { vision: '' }, schema).send)
  return null
}

it('what comes after a save, as asking to publish, comes only once it was taken', async () => {
  renderToStaticMarkup(<Probe />)
  const [send] = caught
  if (!send) throw new Error('The form was not drawn.')
  const [asked, saved] = [vi.fn(), vi.fn()]
  await send(async fields => {
    asked(fields)
    return { ok: false, error: { message: 'It is published.' } }
  }, saved)()
  expect(asked).toHaveBeenCalledWith({ vision: 'Typed' })
  expect([kept.has(KEY), saved.mock.calls.length]).toEqual([true, 0])
  await send(async () => ({ ok: true, value: 1 }), saved)()
  expect([kept.has(KEY), saved.mock.calls.length]).toEqual([false, 1])
})
