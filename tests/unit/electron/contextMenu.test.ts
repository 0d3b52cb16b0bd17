import type { MenuItemConstructorOptions } from 'electron'
import { expect, it, vi } from 'vitest'
import { contextItems } from '../../../electron/menu/contextMenu.ts'
import { usualSpelling } from '../../../electron/settings/spelling.ts'

vi.mock('electron', () => ({ clipboard: {}, Menu: {} }))

const PLAIN = {
  isEditable: false,
  selectionText: '',
  misspelledWord: '',
  dictionarySuggestions: [],
  linkURL: '',
}
const doing = { replace: vi.fn(), learn: vi.fn(), copy: vi.fn() }
const words = (items: readonly MenuItemConstructorOptions[]) =>
  items.map(item => item.label ?? item.role ?? item.type)
const press = (items: readonly MenuItemConstructorOptions[], label: string) =>
  (items.find(item => item.label === label)?.click as (() => void) | undefined)?.()

it('a misspelt word is offered better, learnt, and the clipboard follows', () => {
  const items = contextItems(
    { ...PLAIN, isEditable: true, misspelledWord: 'partnre', dictionarySuggestions: ['partner'] },
    doing,
  )
  expect(words(items)).toEqual([
    'partner',
    'Add to Dictionary',
    'separator',
    'cut',
    'copy',
    'paste',
    'separator',
    'selectAll',
  ])
  press(items, 'partner')
  press(items, 'Add to Dictionary')
  expect(doing.replace).toHaveBeenCalledWith('partner')
  expect(doing.learn).toHaveBeenCalledWith('partnre')
})

it('links out are copied, links inside the app and empty places offer nothing', () => {
  const mail = contextItems({ ...PLAIN, linkURL: 'mailto:ana@example.com' }, doing)
  expect(words(mail)).toEqual(['Copy E-Mail Address'])
  press(mail, 'Copy E-Mail Address')
  expect(doing.copy).toHaveBeenCalledWith('ana@example.com')
  expect(contextItems({ ...PLAIN, linkURL: 'app://tandem/index.html#/partners' }, doing)).toEqual([])
  expect(contextItems(PLAIN, doing)).toEqual([])
  expect(words(contextItems({ ...PLAIN, selectionText: 'Nordlicht' }, doing))).toEqual(['copy'])
})

it('spelling is checked by itself only where the system speaks English', () => {
  expect(['en-US', 'en', 'en-GB', 'en-AU', 'de', 'ja'].map(usualSpelling)).toEqual([
    'en-US',
    'en-US',
    'en-GB',
    'en-GB',
    'off',
    'off',
  ])
})
