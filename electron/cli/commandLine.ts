import { parseArgs } from 'node:util'
import type { Job } from '@shared/ipc/contract.ts'
import { isQuarter } from '@shared/lib/period.ts'
import { HELP, usageLine } from './usage.ts'

type ImportAs = NonNullable<Extract<Job, { kind: 'import' }>['as']>

const AS = [
  'partners',
  'contacts',
  'customers',
  'products',
  'deals',
  'leads',
  'revenue',
  'targets',
] as const satisfies readonly ImportAs[]

interface Places {
  readonly workspace?: string | undefined
  readonly report?: string | undefined
}

export type Order =
  | (Places & {
      readonly kind: 'import'
      readonly file: string
      readonly as?: ImportAs | undefined
      readonly preset?: string | undefined
    })
  | (Places & {
      readonly kind: 'export'
      readonly period: string
      readonly out: string
      readonly partners: readonly string[]
    })

export type CommandLine =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string; readonly usage: string }
  | { readonly kind: 'order'; readonly order: Order }

const text = { type: 'string' } as const
const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  preset: text,
  as: text,
  workspace: text,
  report: text,
  period: text,
  out: text,
  partner: { type: 'string', multiple: true },
} as const

const parsed = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: true,
  })

type Values = ReturnType<typeof parsed>['values']

const ALLOWED = {
  import: ['preset', 'as', 'workspace', 'report'],
  export: ['period', 'out', 'partner', 'workspace', 'report'],
} as const satisfies Record<string, readonly (keyof Values)[]>

type Verb = keyof typeof ALLOWED

const wrong = (message: string, about?: Verb): CommandLine => ({
  kind: 'wrong',
  message,
  usage: usageLine(about),
})

/** Reads the arguments after `--cli` (see `ownArguments`). Never throws: wrong usage is an answer too. */
export function parseCommandLine(args: readonly string[], version: string): CommandLine {
  const verb = args.find((argument): argument is Verb => argument === 'import' || argument === 'export')
  let line: ReturnType<typeof parsed>
  try {
    line = parsed(args)
  } catch (error) {
    return wrong(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error), verb)
  }
  const { values, positionals } = line
  if (values.help) return { kind: 'say', text: HELP }
  if (values.version) return { kind: 'say', text: `Tandem ${version}\n` }
  const [first, ...rest] = positionals
  if (first === undefined) return wrong('Say what to do.')
  if (first !== 'import' && first !== 'export') return wrong(`There is no "${first}".`)
  const odd = Object.keys(values).find(name => !(ALLOWED[first] as readonly string[]).includes(name))
  if (odd !== undefined) return wrong(`"tandem ${first}" has no --${odd}.`, first)
  const empty = Object.entries(values).find(([, value]) => [value].flat().includes(''))
  if (empty) return wrong(`--${empty[0]} has no value.`, first)
  return first === 'import' ? importOrder(values, rest) : exportOrder(values, rest)
}

function importOrder(values: Values, [file, ...more]: string[]): CommandLine {
  if (!file) return wrong('Name the file to import.', 'import')
  if (more.length > 0) return wrong('One file at a time.', 'import')
  const as = AS.find(kind => kind === values.as)
  if (values.as !== undefined && !as) return wrong(`"${values.as}" cannot be imported.`, 'import')
  return order({
    kind: 'import',
    file,
    as,
    preset: values.preset,
    ...places(values),
  })
}

function exportOrder(values: Values, [what, ...more]: string[]): CommandLine {
  if (what !== 'scorecards' || more.length > 0) return wrong('Only scorecards are exported.', 'export')
  const { period, out, partner = [] } = values
  if (period === undefined) return wrong('--period is missing.', 'export')
  if (!isQuarter(period)) return wrong(`"${period}" is not a quarter such as 2026-Q3.`, 'export')
  if (out === undefined) return wrong('--out is missing.', 'export')
  return order({
    kind: 'export',
    period,
    out,
    partners: partner,
    ...places(values),
  })
}

const places = ({ workspace, report }: Values): Places => ({
  workspace,
  report,
})
const order = (value: Order): CommandLine => ({ kind: 'order', order: value })
