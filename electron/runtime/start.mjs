import { launch } from './launch.mjs'
import { main } from './say.mjs'

await main(() => launch(console.log, process.argv.slice(2)))
