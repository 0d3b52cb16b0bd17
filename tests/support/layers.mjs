import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkLayers } from './layers/check.mjs'

// node tests/support/layers.mjs [folder]: does the project keep the import table of its architecture?
const here = fileURLToPath(new URL('../..', import.meta.url))
const { modules, dependencies, violations } = await checkLayers(resolve(process.argv[2] ?? here))
for (const violation of violations) console.error(violation)
console.log(`Layers: ${modules} modules, ${dependencies} dependencies, ${violations.length} violations.`)
process.exitCode = violations.length === 0 ? 0 : 1
