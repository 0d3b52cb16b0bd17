import { expect, it } from 'vitest'
import { newestOnly } from '../../../renderer/columns/search/newestOnly.ts'

/** Questions as they are asked, each answered by hand. */
function desk() {
  const asked: string[] = []
  const answers: { resolve(answer: string): void; reject(error: Error): void }[] = []
  const ask = newestOnly((question: string) => {
    asked.push(question)
    return new Promise<string>((resolve, reject) => answers.push({ resolve, reject }))
  })
  return { asked, answers, ask }
}
const turn = () => new Promise(resolve => setImmediate(resolve))

it('asks one question at a time, and of those that wait only the newest', async () => {
  const { asked, answers, ask } = desk()
  const first = ask('n')
  await turn()
  const others = [ask('no'), ask('nor'), ask('nord')]
  await turn()
  expect(asked).toEqual(['n'])
  answers[0]?.resolve('N')
  expect(await first).toBeUndefined()
  await turn()
  expect(asked).toEqual(['n', 'nord'])
  answers[1]?.resolve('NORD')
  expect(await Promise.all(others)).toEqual([undefined, undefined, 'NORD'])
})

it('of questions of one moment only the last is asked', async () => {
  const { asked, answers, ask } = desk()
  const both = [ask('a'), ask('b')]
  await turn()
  expect(asked).toEqual(['b'])
  answers[0]?.resolve('B')
  expect(await Promise.all(both)).toEqual([undefined, 'B'])
})

it('a failed answer is told to who asked, and the next question is asked', async () => {
  const { asked, answers, ask } = desk()
  const first = ask('a')
  await turn()
  answers[0]?.reject(new Error('broken'))
  await expect(first).rejects.toThrow('broken')
  const second = ask('b')
  await turn()
  answers[1]?.resolve('B')
  expect(await second).toBe('B')
  expect(asked).toEqual(['a', 'b'])
})
