import { foreground } from './child.mjs'
import { ensureDisplay } from './display.mjs'
import { electronArguments, electronPath } from './electronPath.mjs'
import { ensure } from './ensure.mjs'
import { ensureBuild } from './freshBuild.mjs'
import { main } from './say.mjs'

// What Chromium misses on a server (a message bus, a graphics card) is no news to who runs a job there.
const QUIET = ['--log-level=3', '--disable-gpu']

// stdout belongs to the job alone: steps of the set-up are told on stderr, and only when there are any.
await main(async () => {
  await ensure(console.error)
  await ensureBuild(console.error)
  await ensureDisplay(() => {})
  const args = [...electronArguments(), ...QUIET, '--cli', ...process.argv.slice(2)]
  // Paths on the command line are the caller's: the job runs where the caller stands.
  return foreground(electronPath(), args, process.env, process.cwd())
})
