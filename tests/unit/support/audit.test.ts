import { expect, it } from 'vitest'
import { staleOf, verdictOf } from '../../support/auditVerdict.mjs'

const ADVISORY = {
  source: 1_097_678,
  title: 'Prototype Pollution in minimist',
  url: 'https://github.com/advisories/GHSA-xvch-5gv4-984h',
  severity: 'critical',
}
/** As npm 10 writes it: `mkdirp` is touched only because `minimist` is. */
const report = (vulnerabilities: object) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: { vulnerabilities: { total: 2 }, dependencies: { prod: 92, dev: 0, total: 93 } },
  })
const TWO = {
  minimist: { name: 'minimist', severity: 'critical', via: [ADVISORY] },
  mkdirp: { name: 'mkdirp', severity: 'critical', via: ['minimist'] },
}

it('a finding is open until it is explained, and named once', () => {
  expect(verdictOf(report(TWO), {})).toEqual({
    ...{ kind: 'answered', packages: 92, explained: [] },
    open: ['GHSA-xvch-5gv4-984h: critical in minimist, Prototype Pollution in minimist'],
  })
  expect(verdictOf(report(TWO), { 'GHSA-xvch-5gv4-984h': 'never given a flag' })).toMatchObject({
    open: [],
    explained: ['GHSA-xvch-5gv4-984h: never given a flag'],
  })
})

it('an explanation that has nothing to explain is told', () => {
  const explained = { 'GHSA-xvch-5gv4-984h': 'never given a flag', 'GHSA-aaaa-bbbb-cccc': 'gone' }
  const verdicts = [verdictOf(report(TWO), explained), verdictOf(report({}), explained)]
  expect(staleOf(verdicts, explained)).toEqual(['GHSA-aaaa-bbbb-cccc'])
})

it('of a package that is asked about alone, only its own findings count', () => {
  expect(verdictOf(report(TWO), {}, ['electron'])).toMatchObject({ open: [] })
  expect(verdictOf(report(TWO), {}, ['minimist'])).toMatchObject({
    open: [expect.stringContaining('minimist')],
  })
})

it.each([
  ['', 'it said nothing that npm could read'],
  ['{}', 'it said nothing that npm could read'],
  ['npm error', 'it said nothing that npm could read'],
  ['{"error":{"code":"ENOTFOUND","summary":"request to https://registry.example failed"}}', 'ENOTFOUND'],
  [
    '{"message":"request to https://registry.example/-/npm failed, reason: connect ECONNREFUSED"}',
    'ECONNREFUSED',
  ],
  ['{"message":"404 Not Found - POST https://registry.example/-/npm/v1/security","statusCode":404}', '404'],
])('no answer is never clean, and the registry is not named: %j', (text, reason) => {
  expect(verdictOf(text, {})).toEqual({ kind: 'unanswered', reason })
})
