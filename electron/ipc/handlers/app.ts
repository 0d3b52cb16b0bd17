import { app } from 'electron'
import { isFallbackRuntime } from '../../settings/fallbackRuntime.ts'
import type { Theme } from '../../settings/settings.ts'
import type { HandlersOf } from '../handlers.ts'

interface AppTools {
  readonly profile: string
  setTheme(theme: Theme): void
}

export const appHandlers = ({ profile, setTheme }: AppTools): HandlersOf<'app'> => ({
  'app.info': () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    platform: process.platform,
    fallbackRuntime: isFallbackRuntime(process.versions),
    profile,
    locale: app.getLocale(),
  }),
  'app.theme'({ theme }) {
    setTheme(theme)
    return {}
  },
})
