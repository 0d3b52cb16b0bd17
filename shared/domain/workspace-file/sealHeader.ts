import { isRecord } from '../../lib/isRecord.ts'
import { type DomainError, err, ok, type Result } from '../../lib/result.ts'
import { sha256OfText } from '../../lib/sha256.ts'

/**
 * The head of a `.tandem` file under a passphrase: three lines of text that say how the passphrase becomes a key, and
 * nothing of what is inside. The encrypted pieces follow (`sealPieces.ts`).
 */
export interface SealHeader {
  readonly derivation: 'PBKDF2-SHA-256'
  readonly iterations: number
  /** Hex, 16 bytes. */
  readonly salt: string
  readonly cipher: 'AES-256-GCM'
  /** Plain bytes of each piece but the last. */
  readonly piece: number
  /** Hex, 32 bytes out of the passphrase: tells a wrong one from a damaged file. */
  readonly check: string
  /** Given, the passphrase opens a lock and the lock the file (`sealLock.ts`): the second version of the header. */
  readonly lock?: SealedTo
}

/** A lock that a file was sealed to, and the file's own half of the key. */
export interface SealedTo {
  /** Hex, a point of P-256 (65 bytes): what seals. */
  readonly public: string
  /** Hex, 48 bytes: what opens, encrypted by the passphrase. */
  readonly secret: string
  /** Hex, a point of P-256 that only this file has. */
  readonly own: string
}

/** What OWASP asks of PBKDF2 with SHA-256 at the least, and what no honest file asks more than. */
export const ITERATIONS = 600_000
const MOST_ITERATIONS = 20_000_000
export const PIECE_BYTES = 1024 ** 2

const NAME = 'tandem-sealed '
/** The first version knows no lock. */
const VERSION = 2
const versionOf = ({ lock }: SealHeader): number => (lock ? 2 : 1)
/** More than a header of this version takes. */
const MOST_BYTES = 1_024

/** The three lines: name and version, how it is sealed, their checksum. */
export function headerText(header: SealHeader): string {
  const lines = `${NAME}${versionOf(header)}\n${JSON.stringify(header)}\n`
  return `${lines}${sha256OfText(lines)}\n`
}

/** Whether a file's first bytes are those of one under a passphrase, of this version or another. */
export const looksSealed = (start: Uint8Array): boolean =>
  [...NAME].every((letter, i) => start[i] === letter.charCodeAt(0))

/** Bytes of a file's beginning to hand to `readHeader`. */
export const HEADER_BYTES = MOST_BYTES

/**
 * Reads the header from a file's first bytes; `text` is all of it. Codes: `newer` (sealed in a way this Tandem does
 * not know), `damaged`.
 */
export function readHeader(
  start: Uint8Array,
): Result<{ readonly header: SealHeader; readonly text: string }, DomainError> {
  const all = String.fromCharCode(...start.subarray(0, MOST_BYTES))
  const [name = '', body = '', sum = ''] = all.split('\n')
  const version = /^tandem-sealed (\d{1,6})$/.exec(name)?.[1]
  if (version !== undefined && Number(version) > VERSION) return newer
  const lines = `${name}\n${body}\n`
  const text = `${lines}${sum}\n`
  if (version === undefined || !all.startsWith(text) || sha256OfText(lines) !== sum) return damagedHeader
  const header = parsed(body)
  return isSealHeader(header) && versionOf(header) === Number(version) ? ok({ header, text }) : damagedHeader
}

export function isSealHeader(value: unknown): value is SealHeader {
  if (!isRecord(value)) return false
  const { derivation, iterations, salt, cipher, piece, check, lock } = value
  return (
    derivation === 'PBKDF2-SHA-256' &&
    cipher === 'AES-256-GCM' &&
    piece === PIECE_BYTES &&
    Number.isInteger(iterations) &&
    Number(iterations) >= ITERATIONS &&
    Number(iterations) <= MOST_ITERATIONS &&
    isHex(salt, 16) &&
    isHex(check, 32) &&
    (lock === undefined || isSealedTo(lock))
  )
}

const isSealedTo = (value: unknown): value is SealedTo =>
  isRecord(value) && isHex(value.public, 65) && isHex(value.secret, 48) && isHex(value.own, 65)

const isHex = (value: unknown, bytes: number): boolean =>
  typeof value === 'string' && value.length === 2 * bytes && /^[0-9a-f]+$/.test(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const damagedHeader = err(
  'damaged',
  'The beginning of the file is damaged or cut off. Nothing was changed. Use another copy of the file.',
)
const newer = err(
  'newer',
  'This file was protected by a newer Tandem. Install the newer version and open it there.',
)
