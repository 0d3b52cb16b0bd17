const SAME_IN_BOTH = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'font-src': "'self'",
  'img-src': "'self' data: blob:",
}

const written = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** The policy of everything served from app://. Only documents have a nonce, a fresh one each time. */
export const contentPolicy = (nonce?: string): string =>
  written({
    ...SAME_IN_BOTH,
    'script-src': "'self'",
    'worker-src': "'self'",
    'style-src': nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`,
    'connect-src': "'self'",
  })

/** For the dev server only: hot reload needs inline scripts and styles and a socket. Never packaged. */
export const developmentPolicy = (devServer: string): string =>
  written({
    ...SAME_IN_BOTH,
    'script-src': "'self' 'unsafe-inline'",
    'worker-src': "'self' blob:",
    'style-src': "'self' 'unsafe-inline'",
    'connect-src': `'self' ${new URL(devServer).origin.replace(/^http/, 'ws')}`,
  })
