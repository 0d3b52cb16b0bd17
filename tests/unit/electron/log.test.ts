import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diagnosticsText } from '../../../electron/settings/log/diagnosticsText.ts'
import { lineOf, whatOf } from '../../../electron/settings/log/line.ts'
import { createLog } from '../../../electron/settings/log/log.ts'
import { LOG_BYTES, LOG_FILES, openRotatingFile } from '../../../electron/settings/log/rotatingFile.ts'
import { DIAGNOSTICS_ROUTES } from '../../../shared/ipc/diagnostics.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const SEED = 20_261_127
console.info(`log rotation: seed ${SEED}`)
const AT = '2026-11-27T14:50:01.123Z'

describe('rotation', () => {
  it('keeps the newest lines, each whole and in order, in so many files of at most that size', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 120 })
    const property = fc.property(lengths, fc.integer({ min: 2, max: 4 }), (lengths, files) => {
      rmSync(folder, { recursive: true, force: true })
      const bytes = 100
      const lines = lengths.map((length, n) => `${n}${'ä'.repeat(length)}`)
      // Each second line by another run of the app.
      let file = openRotatingFile(folder, { files, bytes })
      for (const [n, line] of lines.entries()) {
        if (n % 2 === 0) file = openRotatingFile(folder, { files, bytes })
        file.append(line)
      }
      expect(readdirSync(folder).length).toBeLessThanOrEqual(files)
      for (const name of readdirSync(folder)) {
        const held = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
        // One line that is larger than a file has a file of its own.
        if (held.length > 1) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(bytes)
      }
      expect(file.tail(1_000)).toEqual(keptOf(lines, files, bytes))
      expect(file.tail(3)).toEqual(keptOf(lines, files, bytes).slice(-3))
    })
    fc.assert(property, { numRuns: 60, seed: SEED })
  })

  /** The slow way: fill files one after the other, keep the last ones. */
  function keptOf(lines: readonly string[], files: number, bytes: number): readonly string[] {
    const all: string[][] = [[]]
    for (const line of lines) {
      const last = all.at(-1) ?? []
      const size = Buffer.byteLength([...last, line].map(one => `${one}\n`).join(''))
      if (last.length > 0 && size > bytes) all.push([line])
      else last.push(line)
    }
    return all.slice(-files).flat()
  }

  it('is by 512 kB and three files, which their owner alone may read', () => {
    expect([LOG_BYTES, LOG_FILES]).toEqual([524_288, 3])
    const file = openRotatingFile(folder)
    for (let n = 0; n < 200; n += 1) file.append('x'.repeat(9_999))
    expect(readdirSync(folder).sort()).toEqual(['tandem.1.log', 'tandem.2.log', 'tandem.log'])
    expect(statSync(join(folder, 'tandem.1.log')).size).toBe(520_000)
    if (process.platform !== 'win32') expect(statSync(join(folder, 'tandem.log')).mode & 0o777).toBe(0o600)
  })

  it('a folder that cannot be written stops nobody', () => {
    mkdirSync(join(folder, 'tandem.log'))
    const file = openRotatingFile(folder)
    expect(() => file.append('a line')).not.toThrow()
    expect(file.tail(10)).toEqual([])
  })
})

describe('a line', () => {
  it('is one line whatever it is made of, and no value passes for another fact', () => {
    const value = 'a b\nc=d\r\u2028"é/home/x\\y'
    expect(lineOf(AT, 'error', { from: value, n: 3, none: undefined })).toBe(
      `${AT} error from=a_b_c_d_____home_x_y n=3`,
    )
  })

  it('says what happened', () => {
    expect(whatOf(lineOf(AT, 'quit', { code: 0 }))).toBe('quit')
    expect(whatOf('half a li')).toBeUndefined()
  })
})

it('an error leaves its kind, code and place, and not its message', () => {
  const log = createLog(openRotatingFile(folder), () => new Date(AT))
  log.error('refused', Object.assign(new RangeError('/home/anna'), { code: 'ENOENT' }), {
    route: 'files.read',
  })
  log.error('refused', 'a text that was thrown')
  expect(log.tail(9)).toEqual([
    expect.stringMatching(
      /^2026-11-27T14:50:01\.123Z refused route=files\.read error=RangeError code=ENOENT at=log\.test\.ts:\d+:\d+</,
    ),
    `${AT} refused error=string`,
  ])
})

describe('what a page may have written down', () => {
  const taken = (input: unknown) => DIAGNOSTICS_ROUTES['diagnostics.note'].input.safeParse(input).success
  const trace = { name: 'Error', at: ['main.js:1:2'] }

  it('is a number or a word of the program', () => {
    expect(taken({ kind: 'error', from: 'page', trace })).toBe(true)
    expect(taken({ kind: 'sync', state: 'waiting', failure: 'offline' })).toBe(true)
    expect(taken({ kind: 'storeOpened', ms: 41 })).toBe(true)
  })

  it.each([
    { kind: 'error', from: 'page', trace: { ...trace, name: 'Nordlicht GmbH' } },
    { kind: 'error', from: 'page', trace: { ...trace, code: 'Südwind' } },
    { kind: 'error', from: 'page', trace: { ...trace, at: ['/home/anna/main.js:1:2'] } },
    { kind: 'error', from: 'page', trace: { ...trace, at: ['12,500 EUR'] } },
    { kind: 'sync', state: 'off: anna@example.com' },
    { kind: 'storeOpened', ms: 'Nordlicht' },
    { kind: 'said', text: 'anything' },
  ])('and nothing else: %j', input => {
    expect(taken(input)).toBe(false)
  })
})

it('diagnostics name what was found, and say where there is no store', () => {
  const facts = { Tandem: '0.1.0', System: 'linux' }
  const rows = { partners: 3, deals: 0 }
  expect(diagnosticsText({ at: AT, facts, rows, lines: ['one', 'two'] })).toBe(
    `Diagnostics of Tandem, ${AT}\nTandem: 0.1.0\nSystem: linux\nRows: partners 3, deals 0\n\nThe last 2 lines of the log:\none\ntwo\n`,
  )
  expect(diagnosticsText({ at: AT, facts, rows: null, lines: [] })).toContain('Rows: the store is not open\n')
})
