import { ensureDependencies } from './dependencies.mjs'
import { build } from './freshBuild.mjs'
import { main } from './say.mjs'

// A build needs no Electron, only the npm packages.
await main(async () => {
  await ensureDependencies(console.log)
  await build(console.log)
  return 0
})
