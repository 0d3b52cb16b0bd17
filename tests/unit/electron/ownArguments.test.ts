import { describe, expect, it } from 'vitest'
import { ownArguments } from '../../../electron/cli/ownArguments.ts'

const PLAYWRIGHT = ['--inspect=0', '--remote-debugging-port=0', '--no-sandbox', '--user-data-dir=/tmp/p']

describe('which arguments are a job of the command line', () => {
  it('takes what follows --cli, whatever the runtime was given before', () => {
    expect(ownArguments(['electron', '.', ...PLAYWRIGHT, '--cli', 'import', 'a.csv'], false)).toEqual([
      'import',
      'a.csv',
    ])
    expect(ownArguments(['electron', ...PLAYWRIGHT, '--cli'], false)).toEqual([])
  })

  it('opens a window without it', () => {
    expect(ownArguments(['electron', '.', ...PLAYWRIGHT], false)).toBeUndefined()
    expect(ownArguments(['electron', '.', 'import', 'a.csv'], false)).toBeUndefined()
  })

  it('needs no marker when packaged and the first word is a verb', () => {
    expect(ownArguments(['tandem', '--no-sandbox', 'import', 'a.csv'], true)).toEqual(['import', 'a.csv'])
    expect(ownArguments(['tandem', '--help'], true)).toEqual(['--help'])
    expect(ownArguments(['tandem', '--version'], true)).toEqual(['--version'])
    expect(ownArguments(['tandem', '--cli', '--help'], true)).toEqual(['--help'])
    expect(ownArguments(['tandem', ...PLAYWRIGHT], true)).toBeUndefined()
    expect(ownArguments(['tandem', 'notes about import'], true)).toBeUndefined()
  })

  it.each([
    '--no-sandbox',
    '--disable-gpu',
    '--disable-features=A,B',
    '--enable-logging=stderr',
    '--ozone-platform-hint=auto',
    '--ozone-platform=x11',
    '--user-data-dir=/home/a b/c',
    '--remote-debugging-port=0',
    '--inspect=0',
    '--inspect-brk',
    '--log-level=3',
    '--lang=de',
    '--js-flags=--expose-gc',
    '--force-device-scale-factor=2',
    '--use-gl=swiftshader',
    '--headless',
    '--password-store=basic',
    '-psn_0_12345',
  ])('leaves out %s wherever it stands', given => {
    expect(ownArguments(['electron', '--cli', given, 'import', given, 'a.csv', given], false)).toEqual([
      'import',
      'a.csv',
    ])
  })

  it.each([
    '--preset',
    '--as',
    '--workspace',
    '--report',
    '--period',
    '--out',
    '--partner',
    '--help',
    '--version',
    '-h',
    '--preest',
    '--ass',
    '--no-report',
    '--output',
  ])('keeps %s, to be understood or to be called wrong', given => {
    expect(ownArguments(['electron', '--cli', given], false)).toEqual([given])
  })

  it('takes everything after -- as it is', () => {
    const args = ['import', '--no-sandbox', '--', '--disable-gpu.csv']
    expect(ownArguments(['electron', '--cli', ...args], false)).toEqual(['import', '--', '--disable-gpu.csv'])
  })
})
