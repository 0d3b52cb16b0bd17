import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { npm } from '../../electron/runtime/child.mjs'
import { root } from '../../electron/runtime/paths.mjs'
import { main } from '../../electron/runtime/say.mjs'
import { staleOf, verdictOf } from './auditVerdict.mjs'

// npm run audit: known faults of what is shipped. Where the registry does not answer, or answers every such question with
// nothing, that is said and counts as skipped, never as clean.

const EXPLAINED = JSON.parse(readFileSync(new URL('auditExplained.json', import.meta.url), 'utf8'))
/** A package whose fault has been public since 2020: a registry that does not know it knows none. */
const KNOWN = { name: 'minimist', version: '0.0.8' }

await main(async () => {
  const { passed, failed, skipped } = await look()
  mkdirSync(join(root, 'test-results'), { recursive: true })
  writeFileSync(join(root, 'test-results', 'audit.json'), JSON.stringify({ passed, failed, skipped }))
  return failed > 0 ? 1 : 0
})

async function look() {
  const verdicts = [
    await audit(root, ['--omit=dev'], EXPLAINED),
    // Not among the dependencies, and yet most of what is shipped.
    await audit(root, [], EXPLAINED, ['electron']),
  ]
  for (const verdict of verdicts)
    if (verdict.kind === 'unanswered') return skip(`the registry does not answer: ${verdict.reason}`)
  const answered = verdicts.filter(verdict => verdict.kind === 'answered')
  const open = answered.flatMap(verdict => verdict.open)
  const explained = answered.flatMap(verdict => verdict.explained)
  for (const line of open) console.log(`open: ${line}`)
  for (const line of explained) console.log(`explained: ${line}`)
  for (const id of staleOf(verdicts, EXPLAINED))
    console.log(`${id} is explained and not found any more: take it out`)
  if (open.length > 0) return { passed: 0, failed: open.length, skipped: 0 }
  if (!(await knowsFaults())) return skip('the registry knows of no fault at all, not even of a famous one')
  console.log(
    `${answered[0]?.packages} packages of the app and Electron: no open finding, ${explained.length} explained`,
  )
  return { passed: 1, failed: 0, skipped: 0 }
}

/** @param {string} reason */
function skip(reason) {
  console.log(`skipped: npm audit (${reason})`)
  return { passed: 0, failed: 0, skipped: 1 }
}

/** @param {string} folder @param {string[]} args @param {Record<string, string>} explained @param {string[]} [only] */
async function audit(folder, args, explained, only) {
  const patience = ['--fetch-retries=0', '--fetch-timeout=20000', '--loglevel=silent']
  const { output } = await npm([
    'audit',
    '--json',
    '--package-lock-only',
    `--prefix=${folder}`,
    ...patience,
    ...args,
  ])
  return verdictOf(output, explained, only)
}

async function knowsFaults() {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-audit-'))
  try {
    const { name, version } = KNOWN
    const top = { name: 'known', version: '1.0.0', dependencies: { [name]: version } }
    const packages = { '': top, [`node_modules/${name}`]: { version } }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(top))
    const lock = { name: 'known', version: '1.0.0', lockfileVersion: 3, requires: true, packages }
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
    const verdict = await audit(folder, [], {})
    return verdict.kind === 'answered' && verdict.open.length > 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
