import { afterEach, describe, expect, it } from 'vitest'
import { installBridge } from '../../../renderer/platform/bridge.ts'
import { onEvent, PlatformError, request } from '../../../renderer/platform/client.ts'
import { type FakePlatform, fakePlatform } from '../../../renderer/platform/fake.ts'

let fake: FakePlatform | undefined
afterEach(() => fake?.remove())

describe('calling the system from a page', () => {
  it('answers the data', async () => {
    fake = fakePlatform({
      'files.chooseFolder': ({ title }) => ({ kind: 'chosen', grant: 'g', name: title }),
    })
    expect(await request('files.chooseFolder', { title: 'Out' })).toEqual({
      kind: 'chosen',
      grant: 'g',
      name: 'Out',
    })
    expect(fake.calls).toEqual([{ route: 'files.chooseFolder', input: { title: 'Out' } }])
  })

  it('throws what the envelope says', async () => {
    fake = fakePlatform({
      'app.theme': () => {
        throw new Error('Not today.')
      },
    })
    const failure = await request('app.theme', { theme: 'dark' }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(PlatformError)
    expect(failure).toMatchObject({ code: 'failed', message: 'Not today.' })
  })

  it('checks the input by the contract, as the router does', async () => {
    fake = fakePlatform({ 'app.theme': () => ({}) })
    await expect(request('app.theme', { theme: 'pink' as 'dark' })).rejects.toMatchObject({
      code: 'bad-input',
    })
    await expect(request('app.info', {})).rejects.toMatchObject({ code: 'not-faked' })
  })

  it('says so when there is no Tandem around the page, or when it does not answer', async () => {
    await expect(request('app.info', {})).rejects.toMatchObject({ code: 'no-shell' })
    const remove = installBridge({ request: () => Promise.reject(new Error('gone')), on: () => () => {} })
    await expect(request('app.info', {})).rejects.toMatchObject({ code: 'no-answer' })
    remove()
  })

  it('hears events until it stops', () => {
    fake = fakePlatform()
    const heard: string[] = []
    const stop = onEvent('command', ({ id }) => heard.push(id))
    fake.emit('command', { id: 'import.open' })
    stop()
    fake.emit('command', { id: 'edit.undo' })
    expect(heard).toEqual(['import.open'])
  })
})
