import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensure } from '../../electron/runtime/ensure.mjs'
import { root } from '../../electron/runtime/paths.mjs'
import { main, SetupError } from '../../electron/runtime/say.mjs'
import { suites } from './suites.mjs'

/** @typedef {import('./suites.mjs').Suite} Suite */
/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ name: string, seconds: number, problem?: string, counts?: Counts }} Outcome */

// npm test [-- --long] [-- --only unit,property]
await main(async () => {
  const chosen = choose()
  await ensure(console.log)
  rmSync(join(root, 'test-results'), { recursive: true, force: true })
  mkdirSync(join(root, 'test-results'), { recursive: true })
  /** @type {Outcome[]} */
  const outcomes = []
  for (const suite of chosen) {
    console.log(`\n== ${suite.name}`)
    const outcome = await outcomeOf(suite)
    outcomes.push(outcome)
    const { problem, seconds } = outcome
    console.log(`== ${suite.name}: ${problem ? `FAILED, ${problem}` : 'ok'} (${seconds.toFixed(1)} s)`)
    if (problem) break
  }
  report(outcomes, chosen.slice(outcomes.length))
  return outcomes.some(outcome => outcome.problem) ? 1 : 0
})

/** @returns {Suite[]} */
function choose() {
  const { long, only } = parseArgs({
    options: { long: { type: 'boolean', default: false }, only: { type: 'string' } },
  }).values
  if (only === undefined) return suites.filter(suite => suite.in === 'both' || (suite.in === 'long') === long)
  const names = only.split(',')
  const unknown = names.filter(name => !suites.some(suite => suite.name === name))
  if (unknown.length > 0)
    throw new SetupError(`No suite ${unknown}; there are: ${suites.map(suite => suite.name).join(', ')}`)
  return suites.filter(suite => names.includes(suite.name))
}

/** @param {Suite} suite @returns {Promise<Outcome>} */
async function outcomeOf(suite) {
  const start = performance.now()
  const { problem, counts } = await run(suite)
  const seconds = (performance.now() - start) / 1000
  return { name: suite.name, seconds, ...(problem && { problem }), ...(counts && { counts }) }
}

/** @param {Suite} suite @returns {Promise<{ problem: string, counts?: Counts }>} */
async function run(suite) {
  try {
    const code = await suite.run()
    const counts = suite.counts?.()
    const problems = [
      counts && counts.failed > 0 && `${counts.failed} failed`,
      code !== 0 && `exit code ${code}`,
      suite.counts && !counts && 'it wrote no report',
      counts && !suite.maySkip && counts.passed + counts.failed === 0 && 'it ran no test',
    ]
    return { problem: problems.filter(Boolean).join(', '), ...(counts && { counts }) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** @param {Outcome[]} outcomes @param {Suite[]} notRun */
function report(outcomes, notRun) {
  const row = (/** @type {(string | number)[]} */ ...cells) =>
    console.log(cells.map((cell, at) => (at ? String(cell).padStart(9) : String(cell).padEnd(13))).join(''))
  const total = { passed: 0, failed: 0, skipped: 0 }
  console.log()
  row('suite', 'passed', 'failed', 'skipped', 'seconds')
  for (const { name, problem, counts, seconds } of outcomes) {
    if (!counts) row(name, problem ? 'FAILED' : 'ok', '', '', seconds.toFixed(1))
    else row(name, counts.passed, counts.failed, counts.skipped, seconds.toFixed(1))
    total.passed += counts?.passed ?? 0
    total.failed += counts?.failed ?? 0
    total.skipped += counts?.skipped ?? 0
  }
  for (const { name } of notRun) row(name, 'not run')
  const broken = outcomes.find(outcome => outcome.problem)
  if (broken) console.log(`\nStopped at ${broken.name}: ${broken.problem?.split('\n')[0]}`)
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
}
