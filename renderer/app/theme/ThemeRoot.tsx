import { lazy, type PropsWithChildren, useEffect } from 'react'
import { request } from '../../platform/client.ts'
import { usePreferences } from '../../state/preferences.ts'
import { UiScope } from '../../ui/scope.tsx'
import { applyDensity, applyTheme, watchSystemTheme } from './appearance.ts'

const MuiTheme = lazy(async () => ({ default: (await import('./MuiTheme.tsx')).MuiTheme }))

/** Keeps <html> on the chosen theme and density, and tells main, which colours the window's own frame. */
export function ThemeRoot({ children }: PropsWithChildren) {
  const theme = usePreferences(state => state.theme)
  const density = usePreferences(state => state.density)

  useEffect(() => {
    applyTheme(theme)
    // Main may be busy or absent (a browser during development); the page itself is right either way.
    request('app.theme', { theme }).catch(() => undefined)
    return watchSystemTheme(() => applyTheme(theme))
  }, [theme])

  useEffect(() => applyDensity(density), [density])

  return <UiScope value={MuiTheme}>{children}</UiScope>
}
