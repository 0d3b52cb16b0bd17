import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { unzipSync } from 'fflate'

/** The ways a text may lie in a file: as it is, in two bytes a character, in base64 at any place, encoded for an address. */
export function shapesOf(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret, 'utf8')
  const base64 = [0, 1, 2].map(shift => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    // The first and last characters hold bits of the neighbours.
    return text.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + bytes.length) * 8) / 6))
  })
  const hex = bytes.toString('hex')
  const shapes = [...base64, hex, encodeURIComponent(secret)].map(text => Buffer.from(text, 'latin1'))
  return [bytes, Buffer.from(secret, 'utf16le'), ...shapes]
}

/** Files of a folder the text stands in, by their path in it; a zip is looked into. */
export function filesWith(folder: string, secret: string): readonly string[] {
  const shapes = shapesOf(secret)
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path =>
      contentsOf(readFileSync(path)).some(content => shapes.some(shape => content.includes(shape))),
    )
    .map(path => relative(folder, path))
    .sort()
}

function contentsOf(file: Buffer): readonly Buffer[] {
  if (!file.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return [file]
  return [file, ...Object.values(unzipSync(file)).map(content => Buffer.from(content))]
}
