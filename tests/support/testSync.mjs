import { join } from 'node:path'
import { foreground } from '../../electron/runtime/child.mjs'
import { ensure } from '../../electron/runtime/ensure.mjs'
import { root } from '../../electron/runtime/paths.mjs'
import { main, SetupError } from '../../electron/runtime/say.mjs'

// npm run test:sync: what every endpoint has to do, on the CouchDB that TANDEM_TEST_COUCHDB names.
await main(async () => {
  if (!process.env.TANDEM_TEST_COUCHDB)
    throw new SetupError(
      'Nothing was run: TANDEM_TEST_COUCHDB names no CouchDB. It looks like http://admin:password@127.0.0.1:5984.',
    )
  await ensure(console.log)
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const chosen = ['--project', 'integration', 'tests/sync/contract.test.ts', '-t', 'a real CouchDB']
  return foreground(process.execPath, [vitest, 'run', '-c', 'tests/vitest.config.ts', ...chosen], process.env)
})
