import { isSealHeader, type SealHeader } from '@shared/domain/workspace-file/sealHeader.ts'
import { headerFor, type Lock, lockOf, SEAL_INFO } from '@shared/domain/workspace-file/sealLock.ts'
import type { LogLine } from '@shared/ipc/backup.ts'
import { isRecord } from '@shared/lib/isRecord.ts'
import { keyBy, keyTo } from './lock.ts'
import { openOnce, sealOnce } from './once.ts'

/** What stands in the place of an entry's text: how it is sealed, and its bytes in base64. */
interface SealedText {
  readonly sealed: SealHeader
  readonly text: string
}

/** The line with its text sealed to the lock. Its place in the journal stays readable and cannot be changed. */
export function sealLine(lock: Lock, { prev, seq, text }: LogLine): LogLine {
  const { own, key } = keyTo(lock, SEAL_INFO.lineKey)
  const sealed = headerFor(lock, own)
  const bytes = sealOnce(key, Buffer.from(text), aboutOf(prev, seq, sealed))
  const out: SealedText = { sealed, text: bytes.toString('base64') }
  return { prev, seq, text: JSON.stringify(out) }
}

/** The lock of a sealed line; undefined for a plain one. */
export const lockOfLine = ({ text }: LogLine): Lock | undefined => {
  const sealed = sealedIn(text)?.sealed
  return sealed && lockOf(sealed)
}

/** The line as it was before; undefined where a byte of it is not as it was sealed. A plain line as it is. */
export function openLine(line: LogLine, openerOf: (lock: Lock) => Buffer | undefined): LogLine | undefined {
  const found = sealedIn(line.text)
  const lock = found && lockOf(found.sealed)
  if (!lock) return line
  const opener = openerOf(lock)
  if (!opener) return undefined
  try {
    const bytes = Buffer.from(found.text, 'base64')
    const key = keyBy(opener, lock, found.sealed.lock?.own ?? '', SEAL_INFO.lineKey)
    const text = openOnce(key, bytes, aboutOf(line.prev, line.seq, found.sealed))
    return { ...line, text: text.toString('utf8') }
  } catch {
    return undefined
  }
}

const aboutOf = (prev: number, seq: number, sealed: SealHeader): Buffer =>
  Buffer.from(`${prev}/${seq}/${JSON.stringify(sealed)}`)

/** An entry of the journal never begins like this; asking for it first spares parsing every plain line. */
function sealedIn(text: string): SealedText | undefined {
  if (!text.startsWith('{"sealed":')) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (isRecord(value) && isSealHeader(value.sealed) && typeof value.text === 'string')
      return { sealed: value.sealed, text: value.text }
  } catch {
    // No JSON: no sealed line.
  }
  return undefined
}
