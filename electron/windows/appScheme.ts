import { protocol } from 'electron'
import { appResponse } from './appResponse.ts'
import { APP_SCHEME } from './pages.ts'

/** Must run before the app is ready. The code cache exists only for schemes that ask for it. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        codeCache: true,
      },
    },
  ])
}

/**
 * Serves app://tandem/ from `folder`; must run after the app is ready. `protocol.handle` would bring up all of Node's fetch for
 * it and hand each file over as a stream, in steps of the main process: a start waits a tenth of itself for that.
 */
export function serveApp(folder: string): void {
  protocol.registerBufferProtocol(APP_SCHEME, (request, respond) => respond(appResponse(request, folder)))
}
