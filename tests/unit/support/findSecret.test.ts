import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { filesWith } from '../../support/findSecret.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-find-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SECRET = 'pass word~7'

it('finds a text in every shape it may lie in, and nothing in a file without it', () => {
  const basic = (name: string) => Buffer.from(Buffer.from(`${name}:${SECRET}!`).toString('base64'))
  const files: Readonly<Record<string, Uint8Array>> = {
    plain: Buffer.from(`{"secret":"${SECRET}"}`),
    wide: Buffer.from(`x${SECRET}`, 'utf16le'),
    basic0: basic('ab'),
    basic1: basic('abc'),
    basic2: basic('abcd'),
    address: Buffer.from(`?p=${encodeURIComponent(SECRET)}`),
    zipped: zipSync({ inside: Buffer.from(SECRET.repeat(20)) }),
    other: Buffer.from('pass word'),
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  const found = Object.keys(files).filter(name => name !== 'other')
  expect(filesWith(folder, SECRET)).toEqual(found.sort())
})
