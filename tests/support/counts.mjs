import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {string} file a report of vitest's JSON reporter @returns {Counts | undefined} */
export function vitestCounts(file) {
  const report = read(file)
  if (!report) return undefined
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @param {string} file a report of Playwright's JSON reporter @returns {Counts | undefined} */
export function playwrightCounts(file) {
  const report = read(file)
  if (!report) return undefined
  const { stats, suites } = report
  for (const spec of suites.flatMap(specsOf))
    for (const test of spec.tests)
      if (test.status === 'skipped') console.log(`skipped: ${spec.title}${reasonOf(test)}`)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

/** @param {string} file counts that a script wrote by itself @returns {Counts | undefined} */
export const ownCounts = file => read(file)

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** @param {any} suite @returns {any[]} */
function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}

/** @param {{ annotations: { type: string, description?: string }[] }} test */
function reasonOf(test) {
  const reason = test.annotations.find(note => note.description)?.description
  return reason ? ` (${reason})` : ''
}
