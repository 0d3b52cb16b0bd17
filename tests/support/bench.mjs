import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { foreground, npm } from '../../electron/runtime/child.mjs'
import { dependenciesInstalled } from '../../electron/runtime/dependencies.mjs'
import { ensureDisplay } from '../../electron/runtime/display.mjs'
import { ensure } from '../../electron/runtime/ensure.mjs'
import { ensureBuild } from '../../electron/runtime/freshBuild.mjs'
import { root } from '../../electron/runtime/paths.mjs'
import { clock, main, SetupError } from '../../electron/runtime/say.mjs'

/**
 * @typedef {{ group: string, metric: string, ours: number, baseline: number, baselineName: string, unit: string,
 *   ratio: number, target: string, pass: boolean, rounds: number, rows?: Record<string, number> }} Metric
 */

const folder = join(root, 'tests', 'bench')
const lines = join(root, 'test-results', 'bench.ndjson')

// npm run bench [-- group …]; a group named `….pure.bench.ts` measures rules alone and needs no app.
await main(async () => {
  const groups = readdirSync(folder).flatMap(name => {
    const [, group, pure] = /^(.+?)(\.pure)?\.bench\.ts$/.exec(name) ?? []
    return group ? [{ group, name, pure: pure !== undefined }] : []
  })
  const names = groups.map(({ group }) => group)
  const wanted = process.argv.slice(2).filter(word => !word.startsWith('-'))
  const unknown = wanted.filter(group => !names.includes(group))
  if (unknown.length > 0) throw new SetupError(`No group ${unknown}; there are: ${names.join(', ')}`)
  const chosen = groups.filter(({ group }) => wanted.length === 0 || wanted.includes(group))
  if (chosen.some(({ pure }) => !pure)) {
    await ensure(console.log)
    await ensureBuild(console.log)
    await ensureDisplay(console.log)
    await ensurePeers()
  }
  rmSync(lines, { force: true })
  const files = chosen.map(({ name }) => join('tests', 'bench', name))
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const args = [
    playwright,
    'test',
    '-c',
    'tests/playwright.config.ts',
    '--project=bench',
    '--reporter=line',
    ...files,
  ]
  const code = await foreground(process.execPath, args, process.env)
  const metrics = read()
  write(metrics)
  print(metrics)
  return code
})

/** What is measured beside Tandem has a package.json and a lock file of its own, and is installed here alone. */
async function ensurePeers() {
  const peers = join('tests', 'bench')
  if (dependenciesInstalled(peers)) return
  const done = clock(console.log)
  const { code, output } = await npm(['ci', '--ignore-scripts', '--prefix', join(root, peers)])
  if (code !== 0) throw new SetupError(`npm ci in ${peers} failed:\n${output.trim()}`)
  done(`Installed the peers of ${peers}`)
}

/** @returns {Metric[]} */
function read() {
  if (!existsSync(lines)) return []
  return readFileSync(lines, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

/** @param {Metric[]} metrics */
function write(metrics) {
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30) }
  const rows = Object.assign({}, ...metrics.map(metric => metric.rows ?? {}))
  const results = { machine, rows, metrics: metrics.map(({ rows: _, ...metric }) => metric) }
  writeFileSync(join(folder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`)
}

/** @param {Metric[]} metrics */
function print(metrics) {
  const round = (/** @type {number} */ value) => Number(value.toPrecision(3)).toString()
  const cells = metrics.map(metric => [
    metric.group,
    metric.metric,
    `${round(metric.ours)} ${metric.unit}`,
    `${round(metric.baseline)} (${metric.baselineName})`,
    round(metric.ratio),
    metric.target,
    metric.target === 'none' ? '' : metric.pass ? 'met' : 'missed',
  ])
  const table = [['group', 'metric', 'ours', 'baseline', 'ratio', 'target', ''], ...cells]
  const widths = table[0]?.map((_, column) => Math.max(...table.map(row => row[column]?.length ?? 0))) ?? []
  console.log()
  for (const row of table)
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}
