import { constants, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { foreground } from './child.mjs'
import { isFallback } from './electronPath.mjs'
import { ensure } from './ensure.mjs'
import { fallback, fallbackFolder } from './fallback.mjs'
import { ensureBuild } from './freshBuild.mjs'
import { cloneCache, root } from './paths.mjs'
import { main } from './say.mjs'

const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
const common = ['--publish', 'never']

await main(async () => {
  await ensure(console.log)
  await ensureBuild(console.log)
  const args = process.argv.slice(2)
  return isFallback() ? packageFallback(args) : foreground(process.execPath, [builder, ...common, ...args])
})

/**
 * Only the unpacked folder: the other targets fetch tools. The runtime's files are shared with other clones by
 * hard links, so the packager, which writes into what it is given, gets a copy.
 * @param {string[]} args
 */
async function packageFallback(args) {
  console.log(
    `Packaging Electron ${fallback.version}, the fall-back: for development and tests, no security fixes`,
  )
  mkdirSync(cloneCache, { recursive: true })
  const copy = mkdtempSync(join(cloneCache, 'dist-'))
  try {
    cpSync(fallbackFolder, copy, {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
      filter: path =>
        path !== join(fallbackFolder, 'resources') && path !== join(fallbackFolder, 'runtime.json'),
    })
    mkdirSync(join(copy, 'resources'))
    const source = [`-c.electronDist=${copy}`, `-c.electronVersion=${fallback.version}`]
    return await foreground(process.execPath, [builder, '--linux', 'dir', ...common, ...source, ...args])
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
