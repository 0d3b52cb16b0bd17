import { foreground } from './child.mjs'
import { ensureDisplay } from './display.mjs'
import { electronArguments, electronPath } from './electronPath.mjs'
import { ensure } from './ensure.mjs'
import { ensureBuild } from './freshBuild.mjs'
import { main } from './say.mjs'

await main(async () => {
  await ensure(console.log)
  await ensureBuild(console.log)
  await ensureDisplay(console.log)
  return foreground(electronPath(), [...electronArguments(), ...process.argv.slice(2)])
})
