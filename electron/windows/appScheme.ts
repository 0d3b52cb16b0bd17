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
 * Serves app://tandem/ from `folder`; must run after the app is ready. `protocol.handle`, which Electron would rather see, brings up
 * all of Node's fetch and hands each file over as a stream, in steps of the main process: 4% of a start.
 */
export function serveApp(folder: string): void {
  protocol.registerBufferProtocol(APP_SCHEME, (request, respond) => respond(appResponse(request, folder)))
}
