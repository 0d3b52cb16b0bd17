import { join } from 'node:path'
import { foreground } from '../../electron/runtime/child.mjs'
import { build, ensureBuild } from '../../electron/runtime/freshBuild.mjs'
import { root } from '../../electron/runtime/paths.mjs'
import { ownCounts, playwrightCounts, vitestCounts } from './counts.mjs'

/**
 * One line of the closing table. A suite without `counts` is a check: it passes or fails as a whole.
 * `in`: `npm test` where nothing is said. `maySkip`: it asks something outside of this machine, which may not answer.
 * @typedef {{ name: string, in?: 'long' | 'both', maySkip?: true, run: () => Promise<number>, counts?: () => import('./counts.mjs').Counts | undefined }} Suite
 */

/** @param {string} name */
const reportOf = name => join(root, 'test-results', `${name}.json`)

/** @param {string} script a program inside node_modules @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function node(script, args, env) {
  return foreground(process.execPath, [join(root, script), ...args], { ...process.env, ...env })
}

/** @param {string} name @returns {Suite} */
function vitest(name) {
  const report = reportOf(name)
  const reporters = ['default', 'json', './tests/support/skipReasons.mjs'].map(one => `--reporter=${one}`)
  const args = ['run', '-c', 'tests/vitest.config.ts', '--project', name, ...reporters]
  return {
    name,
    run: () => node('node_modules/vitest/vitest.mjs', [...args, `--outputFile.json=${report}`]),
    counts: () => vitestCounts(report),
  }
}

/** @param {string} name @param {string} project @param {number} workers @returns {Suite} */
function playwright(name, project, workers) {
  const report = reportOf(name)
  const args = ['test', '-c', 'tests/playwright.config.ts', `--workers=${workers}`, '--project', project]
  return {
    name,
    run: async () => {
      await ensureBuild(console.log)
      return node('node_modules/@playwright/test/cli.js', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
    },
    counts: () => playwrightCounts(report),
  }
}

// Biome writes an escape code per character even into a file.
const plain = process.stdout.isTTY ? [] : ['--colors=off']

/** In the order in which a mistake is cheapest to find. @type {Suite[]} */
export const suites = [
  { name: 'format', run: () => node('node_modules/@biomejs/biome/bin/biome', ['ci', '.', ...plain]) },
  { name: 'types', run: () => node('node_modules/typescript/bin/tsc', ['-b']) },
  { name: 'layers', run: () => node('tests/support/layers.mjs', []) },
  vitest('unit'),
  vitest('property'),
  vitest('integration'),
  { name: 'build', in: 'both', run: () => build(console.log).then(() => 0) },
  // Each worker has an own profile and, where the machine has none, an own display: focus and clipboard too.
  playwright('e2e', 'e2e', 2),
  {
    name: 'audit',
    in: 'long',
    maySkip: true,
    run: () => node('tests/support/audit.mjs', []),
    counts: () => ownCounts(reportOf('audit')),
  },
  { ...vitest('long'), in: 'long' },
  { ...playwright('e2e-long', 'long', 2), in: 'long' },
]
