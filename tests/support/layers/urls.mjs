import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

const URL_IMPORT = /\bnew URL\(\s*(['"])(\.{1,2}\/[^'"]+)\1\s*,\s*import\.meta\.url/g

/**
 * Workers and assets are named by `new URL(path, import.meta.url)`, which no import statement shows:
 * the same shape as dependency-cruiser's dependencies, for files of the renderer.
 */
export function urlImports(root, file) {
  if (!file.startsWith('renderer/') || !/\.tsx?$/.test(file)) return []
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(URL_IMPORT)].map(([, , module = '']) => {
    const resolved = posix.join(posix.dirname(file), module)
    return { module, resolved, couldNotResolve: !existsSync(join(root, resolved)) }
  })
}
