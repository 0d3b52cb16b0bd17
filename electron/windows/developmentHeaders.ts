import type { Session } from 'electron'
import { developmentPolicy } from './contentPolicy.ts'

/** Loaded only when a dev server is in use: its answers get a policy too, one that lets hot reload work. */
export function addDevelopmentHeaders(session: Session, devServer: string): void {
  const filter = { urls: [`${new URL(devServer).origin}/*`] }
  session.webRequest.onHeadersReceived(filter, (details, answer) => {
    answer({
      responseHeaders: {
        ...details.responseHeaders,
        'Content-Security-Policy': [developmentPolicy(devServer)],
      },
    })
  })
}
