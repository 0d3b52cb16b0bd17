import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { createFileGrants } from '../../../electron/ipc/files/fileGrants.ts'
import { broughtIn } from '../../../electron/windows/bringIn.ts'
import { outsideOf } from '../../../electron/windows/outside.ts'
import { expectPlain, fuzz } from '../../support/fuzz/fuzz.ts'
import { hostileText, hostileWord } from '../../support/fuzz/garbage.ts'

const piece = fc.oneof(
  fc.constantFrom(
    'tandem:',
    'TANDEM://',
    'tandem://',
    'partner/',
    'deal/',
    'today',
    'find?q=',
    '//',
    '?',
    '#',
    '&',
  ),
  fc.constantFrom(
    'book.tandem',
    '.tandem',
    '../beside.tandem',
    'folder.tandem',
    'file://',
    '--',
    '-',
    '%2e%2e%2f',
    '%',
  ),
  fc.constantFrom('1', 'a-b', 'n%C3%B6rd'),
  hostileWord,
  hostileText,
)
const right = fc.constantFrom('tandem://today', 'tandem://partner/a-1', 'tandem://find?q=x', 'book.tandem')
const argument = fc
  .tuple(fc.oneof(fc.constant(''), right), fc.array(piece, { maxLength: 3 }))
  .map(([start, pieces]) => start + pieces.join(''))

/** What a web page, a mail or another program may hand over: links and paths, through the whole way to the page. */
export async function fuzzLinks(howMany: number) {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-links-'))
  writeFileSync(join(folder, 'book.tandem'), 'hello')
  const grants = createFileGrants()
  const ends = await fuzz({
    name: 'links and files from outside',
    seed: 20_261_127,
    cases: howMany,
    inputs: fc.array(argument, { maxLength: 4 }),
    async one(argv) {
      const found = outsideOf(['tandem', ...argv], folder)
      let end = 'nothing'
      for (const outside of found) {
        const told = structuredClone(await broughtIn(outside, grants))
        expect(JSON.stringify(told)).not.toContain(`${folder}/`)
        end = told.kind
        if (told.kind === 'refused') expectPlain({ code: 'refused', message: told.message })
        else if (told.kind === 'file') expect(told.file).toMatchObject({ size: 5 })
        else expect(JSON.stringify(told.link)).toMatch(LINK)
      }
      return end
    },
  })
  rmSync(folder, { recursive: true, force: true })
  return ends
}

const LINK =
  /^\{"kind":("today"|"(partner|deal)","id":"(partner|deal):[a-z0-9][a-z0-9-]{0,99}"|"find","query":"[^\p{C}]{1,400}")\}$/u
