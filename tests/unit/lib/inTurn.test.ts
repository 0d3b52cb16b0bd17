import { inTurn } from '@shared/lib/inTurn.ts'
import { expect, it } from 'vitest'

it('runs steps one after the other, also after one that failed', async () => {
  const said: string[] = []
  const next = inTurn(error => said.push(error instanceof Error ? error.message : ''))
  void next(async () => {
    await new Promise(done => setTimeout(done, 5))
    said.push('one')
  })
  void next(() => Promise.reject(new Error('no')))
  await next(async () => void said.push('three'))
  expect(said).toEqual(['one', 'no', 'three'])
})
