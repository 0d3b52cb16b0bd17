import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileGrants } from '../../../electron/ipc/files/fileGrants.ts'
import { createPieceWriter } from '../../../electron/ipc/files/pieceWriter.ts'
import { broughtIn } from '../../../electron/windows/bringIn.ts'
import { outsideOf } from '../../../electron/windows/outside.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-outside-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)

describe('what comes from outside', () => {
  it('is found among the switches of a command line, and relative to its folder', () => {
    const argv = [
      'tandem',
      '--no-sandbox',
      '.',
      'My Book.TANDEM',
      '/abs/b.tandem',
      'Tandem://today',
      'x.csv',
      '--f=c.tandem',
    ]
    expect(outsideOf(argv, '/home/ana')).toEqual([
      { kind: 'file', path: resolve('/home/ana', 'My Book.TANDEM') },
      { kind: 'file', path: '/abs/b.tandem' },
      { kind: 'link', text: 'Tandem://today' },
    ])
    expect(outsideOf(['book.tandem'], '/')).toEqual([])
  })

  it('reaches the page as a grant without a path, a parsed link, or a reason', async () => {
    const path = join(folder, 'book.tandem')
    await writeFile(path, 'hello')
    const grants = createFileGrants()
    const file = await broughtIn({ kind: 'file', path }, grants)
    expect(file).toMatchObject({ kind: 'file', file: { name: 'book.tandem', size: 5 } })
    expect(JSON.stringify(file)).not.toContain(folder)
    expect(await broughtIn({ kind: 'link', text: 'tandem://today' }, grants)).toEqual({
      kind: 'link',
      link: { kind: 'today' },
    })
    for (const odd of [
      { kind: 'link', text: 'tandem://run?x' },
      { kind: 'file', path: join(folder, 'none.tandem') },
      { kind: 'file', path: folder },
    ] as const) {
      const refused = await broughtIn(odd, grants)
      expect(refused.kind).toBe('refused')
      expect(JSON.stringify(refused)).not.toContain(`${folder}/`)
    }
  })

  it('is read in pieces by its grant, and only by it', async () => {
    const path = join(folder, 'book.tandem')
    await writeFile(path, 'hello world')
    const grants = createFileGrants()
    const { grant } = grants.give(path, 11)
    expect(Buffer.from(await grants.read(grant, 6, 100)).toString()).toBe('world')
    expect((await grants.read(grant, 50, 10)).length).toBe(0)
    await expect(grants.read(path, 0, 10)).rejects.toMatchObject({ code: 'unknown-file' })
  })
})

describe('a file written in pieces', () => {
  it('is there whole at the end, and the old one until then', async () => {
    const path = join(folder, 'book.tandem')
    await writeFile(path, 'old')
    const writer = createPieceWriter()
    const { save, name } = await writer.begin(path)
    expect(name).toBe('book.tandem')
    await writer.add(save, bytes('new '))
    await writer.add(save, bytes('bytes'))
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await writer.end(save)).toEqual({ path, bytes: 9 })
    expect(await readFile(path, 'utf8')).toBe('new bytes')
    expect(await readdir(folder)).toEqual(['book.tandem'])
    await expect(writer.add(save, bytes('x'))).rejects.toMatchObject({ code: 'unknown-save' })
  })

  it('leaves nothing behind when it is dropped', async () => {
    const path = join(folder, 'book.tandem')
    await writeFile(path, 'old')
    const writer = createPieceWriter()
    const { save } = await writer.begin(path)
    await writer.add(save, bytes('half'))
    await writer.drop(save)
    await writer.drop(save)
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['book.tandem'])
  })
})
