import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { foreground } from '../../electron/runtime/child.mjs'
import { ensure } from '../../electron/runtime/ensure.mjs'
import { root } from '../../electron/runtime/paths.mjs'
import { main } from '../../electron/runtime/say.mjs'

const folder = join(root, 'tests', 'bench')

await main(async () => {
  const groups = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.bench.ts')) : []
  if (groups.length === 0) {
    console.log('No benchmark group exists yet: tests/bench holds no *.bench.ts')
    return 0
  }
  await ensure(console.log)
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [vitest, 'bench', '--run', '--dir', 'tests/bench', ...process.argv.slice(2)]
  return foreground(process.execPath, args)
})
