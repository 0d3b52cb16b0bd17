import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

/** What a text field offers on a right click: better spellings first, then the clipboard. */
export function offerContextMenu(window: BrowserWindow): void {
  const contents = window.webContents
  contents.on(
    'context-menu',
    (_event, { isEditable, selectionText, misspelledWord, dictionarySuggestions }) => {
      const spellings: MenuItemConstructorOptions[] = dictionarySuggestions.map(word => ({
        label: word,
        click: () => contents.replaceMisspelling(word),
      }))
      const learn: MenuItemConstructorOptions = {
        label: 'Add to Dictionary',
        click: () => contents.session.addWordToSpellCheckerDictionary(misspelledWord),
      }
      const items: MenuItemConstructorOptions[] = [
        ...(isEditable && misspelledWord ? [...spellings, learn, SEPARATOR] : []),
        ...(isEditable ? ([{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }] as const) : []),
        ...(!isEditable && selectionText ? ([{ role: 'copy' }] as const) : []),
        ...(isEditable ? ([SEPARATOR, { role: 'selectAll' }] as const) : []),
      ]
      if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
    },
  )
}
