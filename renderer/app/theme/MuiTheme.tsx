import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { ThemeProvider } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { muiTheme } from './muiTheme.ts'

/** The content policy refuses a style without the nonce that main put into the page. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content

// Before our own style sheets, so that these win where both are equally specific.
const cache = createCache({ key: 'tandem', prepend: true, ...(nonce && { nonce }) })

/** What MUI parts need around them. Loaded with the first of them, never with the first paint. */
export function MuiTheme({ children }: { children: ReactNode }) {
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={muiTheme}>{children}</ThemeProvider>
    </CacheProvider>
  )
}
