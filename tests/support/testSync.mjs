import { join } from 'node:path'
import { foreground } from '../../electron/runtime/child.mjs'
import { ensure } from '../../electron/runtime/ensure.mjs'
import { root } from '../../electron/runtime/paths.mjs'
import { main, SetupError } from '../../electron/runtime/say.mjs'

/**
 * What needs a server and nothing that only the peer of the tests can do: be killed, be told of other users.
 * @param {string} name
 */
const onAnyServer = name => join('tests', 'sync', `${name}.test.ts`)
const FILES = [
  'firstTime',
  'twoLaptops',
  'encryption',
  'pouchBeside',
  'peerSimulation',
  ...['clock', 'copy', 'database', 'disk', 'feed', 'firstSync', 'kill', 'line', 'meet'].map(name =>
    join('failures', name),
  ),
].map(onAnyServer)

// npm run test:sync: the suite of the test peer, on the CouchDB that TANDEM_TEST_COUCHDB names.
await main(async () => {
  if (!process.env.TANDEM_TEST_COUCHDB)
    throw new SetupError(
      'Nothing was run: TANDEM_TEST_COUCHDB names no CouchDB. It looks like http://admin:password@127.0.0.1:5984.',
    )
  await ensure(console.log)
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const run = (/** @type {string[]} */ ...chosen) =>
    foreground(
      process.execPath,
      [vitest, 'run', '-c', 'tests/vitest.config.ts', '--project', 'integration', ...chosen],
      process.env,
    )
  const contract = await run(onAnyServer('contract'), '-t', 'the server that is given')
  return contract || run(...FILES)
})
