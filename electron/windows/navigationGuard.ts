import { app, type WebContents } from 'electron'
import { isReload, type Pages } from './pages.ts'

/** Keeps every window, present and future, on the document it was made with. */
export function guardNavigation(pages: Pages): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, pages))
}

function guard(contents: WebContents, pages: Pages): void {
  const stays = (to: string) => pages.owns(to) && isReload(contents.getURL(), to)
  contents.on('will-navigate', event => {
    if (!stays(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', event => {
    if (!event.isMainFrame || !stays(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
