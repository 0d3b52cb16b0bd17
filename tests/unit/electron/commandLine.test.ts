import { describe, expect, it } from 'vitest'
import { type Order, parseCommandLine } from '../../../electron/cli/commandLine.ts'

const parse = (...args: string[]) => parseCommandLine(args, '1.2.3')

function orderOf(...args: string[]): Order {
  const line = parse(...args)
  if (line.kind !== 'order') throw new Error(`not an order: ${JSON.stringify(line)}`)
  return line.order
}

describe('tandem import', () => {
  it('needs only a file', () => {
    expect(orderOf('import', 'deals.xlsx')).toMatchObject({ kind: 'import', file: 'deals.xlsx' })
  })

  it('reads every option, before or after the file, with a space or an equals sign', () => {
    const wanted = {
      kind: 'import',
      file: 'd.csv',
      as: 'deals',
      preset: 'My CRM',
      workspace: 'w',
      report: 'r.json',
    }
    expect(
      orderOf(
        'import',
        'd.csv',
        '--as',
        'deals',
        '--preset',
        'My CRM',
        '--workspace=w',
        '--report',
        'r.json',
      ),
    ).toEqual(wanted)
    expect(
      orderOf('--report=r.json', '--as=deals', 'import', '--preset=My CRM', '--workspace', 'w', 'd.csv'),
    ).toEqual(wanted)
  })

  it('takes a file called like an option after --', () => {
    expect(orderOf('import', '--', '--as.csv')).toMatchObject({ file: '--as.csv' })
  })
})

describe('tandem export scorecards', () => {
  it('reads the period, the folder and any number of partners', () => {
    const args = ['--period', '2026-Q3', '--out', 'o', '--partner', 'Åbo Data', '--partner', 'B, C & Co']
    expect(orderOf('export', 'scorecards', ...args)).toEqual({
      kind: 'export',
      period: '2026-Q3',
      out: 'o',
      partners: ['Åbo Data', 'B, C & Co'],
      workspace: undefined,
      report: undefined,
    })
  })

  it('means every partner when none is named', () => {
    expect(orderOf('export', 'scorecards', '--period=2026-Q1', '--out=o')).toMatchObject({ partners: [] })
  })
})

describe('wrong usage', () => {
  it.each<[string, string[], RegExp]>([
    ['nothing', [], /Say what to do/],
    ['an unknown verb', ['sync'], /There is no "sync"/],
    ['a misspelt option', ['import', 'a.csv', '--preest', 'x'], /--preest/],
    ['an option without its value', ['import', 'a.csv', '--report'], /--report/],
    ['an option with an empty value', ['import', 'a.csv', '--report='], /--report has no value/],
    ['an option of the other verb', ['import', 'a.csv', '--period', '2026-Q3'], /has no --period/],
    ['no file', ['import'], /Name the file/],
    ['an empty file name', ['import', ''], /Name the file/],
    ['two files', ['import', 'a.csv', 'b.csv'], /One file at a time/],
    ['an unknown kind', ['import', 'a.csv', '--as', 'invoices'], /"invoices" cannot be imported/],
    ['no period', ['export', 'scorecards', '--out', 'o'], /--period is missing/],
    ['a month', ['export', 'scorecards', '--out', 'o', '--period', '2026-07'], /not a quarter/],
    ['no folder', ['export', 'scorecards', '--period', '2026-Q3'], /--out is missing/],
    ['no such document', ['export', 'plans', '--period', '2026-Q3', '--out', 'o'], /Only scorecards/],
    ['another document too', ['export', 'scorecards', 'plans', '--period', '2026-Q3'], /Only scorecards/],
  ])('%s', (_name, args, message) => {
    const line = parse(...args)
    expect(line.kind).toBe('wrong')
    if (line.kind !== 'wrong') return
    expect(line.message).toMatch(message)
    expect(line.usage).toMatch(/^Usage: tandem /)
    expect(line.usage).not.toContain('\n')
  })
})

it('answers --help and --version, also beside a verb', () => {
  const help = parse('--help')
  expect(help.kind === 'say' && help.text).toMatch(/tandem import <file>[\s\S]*Exit codes/)
  expect(parse('import', '-h')).toEqual(help)
  expect(parse('--version')).toEqual({ kind: 'say', text: 'Tandem 1.2.3\n' })
})
