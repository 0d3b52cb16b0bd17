import { expect, it } from 'vitest'
import { createFileGrants } from '../../../electron/ipc/files/fileGrants.ts'
import { broughtIn } from '../../../electron/windows/bringIn.ts'

it('a file of an endless name that cannot be opened is refused in a message that stays short', async () => {
  const path = `/${'̀'.repeat(20_000)}.tandem`
  const told = await broughtIn({ kind: 'file', path }, createFileGrants())
  if (told.kind !== 'refused') throw new Error('It was not refused.')
  expect(told.message.length).toBeLessThan(400)
  expect(told.message).toContain('… cannot be opened.')
})
