import { err, ok } from '@shared/lib/result.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { locked, unlocking } from '../../../renderer/features/safety/protection/unlocking.ts'
import { type FakePlatform, fakePlatform } from '../../../renderer/platform/fake.ts'

let platform: FakePlatform
afterEach(() => platform.remove())

/** Copies that open once all these passphrases were given, and somebody who types the words one after the other. */
async function attempt(needed: readonly string[], typed: readonly (string | undefined)[]) {
  const given = new Set<string>()
  platform = fakePlatform({
    'backup.unlock': ({ passphrase }) => {
      given.add(passphrase)
      return { opened: needed.includes(passphrase) }
    },
  })
  const problems: (string | undefined)[] = []
  const answer = await unlocking(
    async () => (needed.every(one => given.has(one)) ? ok('the book') : locked),
    async problem => typed[problems.push(problem) - 1],
  )
  return { answer, problems }
}

describe('what opens by a passphrase', () => {
  it('is not asked about where the key is kept', async () => {
    expect(await attempt([], [])).toEqual({ answer: ok('the book'), problems: [] })
  })

  it('is asked about until it opens, and a wrong one is called so', async () => {
    const { answer, problems } = await attempt(['right'], ['wrong', 'worse', 'right'])
    expect(answer).toEqual(ok('the book'))
    expect(problems).toEqual([
      undefined,
      expect.stringMatching(/not the passphrase.*Nothing was changed/),
      expect.stringMatching(/not the passphrase/),
    ])
  })

  it('asks for the second where two are needed, without calling the first one wrong', async () => {
    const { answer, problems } = await attempt(['old', 'new'], ['old', 'new'])
    expect(answer).toEqual(ok('the book'))
    expect(problems).toEqual([undefined, expect.stringContaining('another passphrase')])
  })

  it('may be left shut', async () => {
    const { answer } = await attempt(['right'], ['wrong', undefined])
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })

  it('is not asked about where it is damaged', async () => {
    platform = fakePlatform()
    const damaged = err('damaged', 'It is damaged.')
    expect(await unlocking(async () => damaged)).toEqual(damaged)
  })
})
