import { foreground } from './child.mjs'
import { ensureDisplay } from './display.mjs'
import { electronPath, sandboxArguments } from './electronPath.mjs'
import { ensure } from './ensure.mjs'
import { electronVite, forgetBuild, viteEnvironment } from './freshBuild.mjs'
import { main } from './say.mjs'

await main(async () => {
  await ensure(console.log)
  await ensureDisplay(console.log)
  forgetBuild()
  const noSandbox = sandboxArguments().length > 0 ? ['--noSandbox'] : []
  const args = [electronVite, 'dev', '--watch', ...noSandbox, ...process.argv.slice(2)]
  return foreground(process.execPath, args, {
    ...viteEnvironment(),
    ELECTRON_EXEC_PATH: electronPath(),
  })
})
