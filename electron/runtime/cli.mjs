import { launch } from './launch.mjs'
import { main } from './say.mjs'

// stdout belongs to the job alone; what the set-up has to say goes to stderr.
await main(() => launch(console.error, ['--cli', ...process.argv.slice(2)]))
