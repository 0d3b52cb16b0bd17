import {
  type BrowserWindow,
  type ContextMenuParams,
  clipboard,
  Menu,
  type MenuItemConstructorOptions,
} from 'electron'

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

interface Doing {
  replace(word: string): void
  learn(word: string): void
  copy(text: string): void
}

/** What a right click, or the menu key, offers: better spellings first, then the clipboard. */
export function offerContextMenu(window: BrowserWindow): void {
  const contents = window.webContents
  const doing: Doing = {
    replace: word => contents.replaceMisspelling(word),
    learn: word => void contents.session.addWordToSpellCheckerDictionary(word),
    copy: text => clipboard.writeText(text),
  }
  contents.on('context-menu', (_event, params) => {
    const items = contextItems(params, doing)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}

/** The items for what was clicked; none for what has nothing to offer. */
export function contextItems(
  params: Pick<
    ContextMenuParams,
    'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions' | 'linkURL'
  >,
  { replace, learn, copy }: Doing,
): MenuItemConstructorOptions[] {
  const { isEditable, selectionText, misspelledWord, dictionarySuggestions, linkURL } = params
  if (isEditable)
    return [
      ...(misspelledWord ? spellings(dictionarySuggestions, replace) : []),
      ...(misspelledWord
        ? [{ label: 'Add to Dictionary', click: () => learn(misspelledWord) }, SEPARATOR]
        : []),
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      SEPARATOR,
      { role: 'selectAll' },
    ]
  return [
    // Links inside the app lead nowhere outside of it, so there is nothing to paste elsewhere.
    ...(/^(https|mailto|tel):/.test(linkURL)
      ? [{ label: linkLabel(linkURL), click: () => copy(linkURL.replace(/^(mailto|tel):/, '')) }]
      : []),
    ...(selectionText ? ([{ role: 'copy' }] as const) : []),
  ]
}

const linkLabel = (url: string): string => {
  if (url.startsWith('mailto:')) return 'Copy E-Mail Address'
  return url.startsWith('tel:') ? 'Copy Phone Number' : 'Copy Link'
}

const spellings = (words: readonly string[], replace: Doing['replace']): MenuItemConstructorOptions[] =>
  words.length === 0
    ? [{ label: 'No better spelling known', enabled: false }]
    : words.map(word => ({ label: word, click: () => replace(word) }))
