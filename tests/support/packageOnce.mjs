import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foreground } from '../../electron/runtime/child.mjs'
import { electronPath } from '../../electron/runtime/electronPath.mjs'
import { ensureBuild } from '../../electron/runtime/freshBuild.mjs'
import { root } from '../../electron/runtime/paths.mjs'
import { main } from '../../electron/runtime/say.mjs'

// Packages the app, unless dist/ holds it of this very build already. Two specs start it from there, so they run this
// under a lock (`packagedApp.ts`).

const folder = join(root, 'dist', 'linux-unpacked')
const stamp = join(root, 'dist', '.stamp')
const PARTS = ['tandem', 'resources/app.asar']
const SOURCES = ['out/.stamp', 'package.json', 'electron-builder.yml']

await main(async () => {
  await ensureBuild(console.log)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state()) return 0
  rmSync(stamp, { force: true })
  const code = await foreground(process.execPath, [join(root, 'electron', 'runtime', 'package.mjs')])
  if (code === 0) writeFileSync(stamp, state())
  return code
})

/** What went in, and what lies there since: an `npm run package` in between changes it as well. */
function state() {
  const hash = createHash('sha256').update(electronPath())
  for (const name of SOURCES) hash.update(readFileSync(join(root, name)))
  for (const name of PARTS) {
    const part = statSync(join(folder, name), { throwIfNoEntry: false })
    hash.update(`${name} ${part?.size} ${part?.mtimeMs}\n`)
  }
  return hash.digest('hex')
}
