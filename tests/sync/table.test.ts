import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const at = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** What team sync has to outlive, by name. */
const FAILURES = [
  ...[
    'kill -9 between each pair of steps, of the laptop',
    'kill -9 between each pair of steps, of the server',
  ],
  ...['lost answer', 'duplicate, reordered and repeated changes', 'opaque, numeric and falling sequences'],
  ...['refused `since`', 'database re-created', 'database restored from an older backup'],
  ...['edit/edit on the same field', 'edit/edit on different fields', 'edit/delete', 'delete/delete'],
  ...['three devices', 'two devices resolving at once', 'edit during the push of the same row'],
  ...['whole-batch 400 and 413', 'per-row forbidden', '401 once and always', '403 lockout'],
  ...['429 with and without Retry-After', 'HTML bodies', 'half-open connection', 'suspend and resume'],
  ...['clock jump', 'disk full in mid-pull', 'first sync of 50,000 rows with progress and cancel'],
  ...['profile copied to a second machine', 'encrypted and plain mixed'],
]

const rows = readFileSync(at('README.md'), 'utf8')
  .split('\n')
  .filter(line => /^\| (?!failure |---)/.test(line))
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([, failure = '', file = '', test = '']) => ({ failure, file, test }))

it('the table names every failure, and no other', () => {
  expect(new Set(rows.map(({ failure }) => failure))).toEqual(new Set(FAILURES))
})

it.each(rows)('$failure: $file has its test', ({ file, test }) => {
  expect(existsSync(at(file))).toBe(true)
  const titles = readFileSync(at(file), 'utf8').match(/'[^'\n]+'/g) ?? []
  expect(titles).toContain(`'${test}'`)
})
