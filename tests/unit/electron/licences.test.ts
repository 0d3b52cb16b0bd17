import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { licences } from '../../../electron/runtime/licences.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '')
const list = licences(root)

it('every runtime dependency of package.json is in the list, and what those need', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const names = new Set(list.map(({ name }) => name))
  expect(Object.keys(dependencies).filter(name => !names.has(name))).toEqual([])
  expect(names.has('scheduler'), 'what react-dom needs').toBe(true)
  expect(names.has('electron')).toBe(true)
})

it('each states a licence with its text, fonts the OFL', () => {
  expect(list.filter(({ licence }) => licence === 'not stated')).toEqual([])
  expect(list.filter(({ text, version }) => text === '' || version === '')).toEqual([])
  const fonts = list.filter(({ name }) => name.startsWith('@fontsource') || name.startsWith('Inter,'))
  expect(fonts.length).toBeGreaterThan(6)
  for (const { text, name } of fonts) expect(text, name).toMatch(/SIL OPEN FONT LICENSE/i)
  const texts = list.filter(({ text }) => text.length > 200).length
  console.info(`${list.length} licences, ${texts} with their text`)
})
