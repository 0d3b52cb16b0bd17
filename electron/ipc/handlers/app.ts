import { hostname } from 'node:os'
import { app } from 'electron'
import { isFallbackRuntime } from '../../settings/fallbackRuntime.ts'
import { profileStamp } from '../../settings/profileStamp.ts'
import type { Theme } from '../../settings/settings.ts'
import type { Spelling } from '../../settings/spelling.ts'
import type { HandlersOf } from '../handlers.ts'

interface AppTools {
  readonly profile: string
  setTheme(theme: Theme): void
  /** Given one, checks spelling in it from now on; answers the one in use. */
  spelling(wanted: Spelling | undefined): Spelling
}

export const appHandlers = ({ profile, setTheme, spelling }: AppTools): HandlersOf<'app'> => ({
  'app.info': () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    platform: process.platform,
    fallbackRuntime: isFallbackRuntime(process.versions),
    profile,
    locale: app.getLocale(),
    host: hostname(),
    stamp: profileStamp(profile),
  }),
  'app.theme'({ theme }) {
    setTheme(theme)
    return {}
  },
  'app.spelling': input => ({ spelling: spelling(input.spelling) }),
})
