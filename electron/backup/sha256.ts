import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** SHA-256 of a text, hex. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** SHA-256 of a whole file as it is on the disk, hex. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer)
  return hash.digest('hex')
}
