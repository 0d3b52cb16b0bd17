import { isExternal, openExternal, openMailto } from '../../windows/openExternal.ts'
import type { HandlersOf } from '../handlers.ts'
import { PlainError } from '../plainError.ts'

export const linksHandlers = (): HandlersOf<'links'> => ({
  async 'links.open'({ url }) {
    if (!isExternal(url)) throw new PlainError('not-external', 'Only plain https addresses are opened.')
    await openExternal(url)
    return {}
  },
  async 'links.mail'({ url }) {
    await openMailto(url)
    return {}
  },
})
