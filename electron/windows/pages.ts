export const APP_SCHEME = 'app'
export const APP_HOST = 'tandem'

export type Page = 'index.html' | 'print.html'

/** Where the pages of this run come from: the app:// scheme, or the dev server while developing. */
export interface Pages {
  readonly devServer: string | undefined
  url(page: Page, hash?: string): string
  /** Whether an address is one of ours: the only ones that may be shown and may call the system. */
  owns(address: string): boolean
}

export function createPages(devServer: string | undefined): Pages {
  const base = devServer === undefined ? `${APP_SCHEME}://${APP_HOST}/` : `${new URL(devServer).origin}/`
  return {
    devServer,
    url: (page, hash) => `${base}${page}${hash ? `#${hash}` : ''}`,
    owns(address) {
      const url = parse(address)
      if (!url) return false
      // Node gives every non-web scheme the origin "null", so scheme and host are compared instead.
      return url.username === '' && url.password === '' && `${url.protocol}//${url.host}/` === base
    },
  }
}

/** Whether going from one address to the other only reloads the document. */
export function isReload(from: string, to: string): boolean {
  const [a, b] = [parse(from), parse(to)]
  if (!a || !b) return false
  a.hash = ''
  b.hash = ''
  return a.href === b.href
}

const parse = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined)
