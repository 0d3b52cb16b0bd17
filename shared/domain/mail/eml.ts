import { base64, utf8Bytes } from '../../lib/utf8.ts'
import type { MailAddress, MailDraft } from './message.ts'

export interface EmlOptions {
  /** When it was written, as a mail says it: `Mon, 23 Nov 2026 14:05:00 +0100`. See `mailDate`. */
  readonly date: string
}

/** A line of a header should not pass this, the line end not counted (RFC 5322, 2.1.1). */
const LINE = 78
/** An encoded word must not pass this (RFC 2047, 2). */
const WORD = 75

/**
 * A draft as a file mail programs open for editing (`X-Unsent: 1`): RFC 5322 headers, words that are not
 * ASCII encoded by RFC 2047, the text as UTF-8 in base64. It names no sender: the mail program knows it.
 */
export function emlOf({ to, subject, body }: MailDraft, { date }: EmlOptions): string {
  const lines = [
    ...(to.length === 0 ? [] : [folded('To', to.map(addressWords).flatMap(withCommas))]),
    folded('Subject', textWords(subject, LINE - 'Subject: '.length)),
    `Date: ${date}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(utf8Bytes(body.replace(/\r?\n/g, '\r\n'))).match(/.{1,76}/g) ?? []),
    '',
  ]
  return lines.join('\r\n')
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A moment as a mail says it, on a clock `offset` minutes ahead of UTC (RFC 5322, 3.3). */
export function mailDate(at: string, offset: number): string {
  const local = new Date(Date.parse(at) + offset * 60_000)
  const two = (n: number) => String(n).padStart(2, '0')
  const time = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two).join(':')
  const away = Math.abs(offset)
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}${two(away % 60)}`
  return `${DAYS[local.getUTCDay()]}, ${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()} ${time} ${zone}`
}

/** A header over as many lines as it needs; a line goes on after a space. */
function folded(name: string, words: readonly string[]): string {
  const lines: string[] = []
  let line = `${name}:`
  for (const word of words) {
    if (line.length + 1 + word.length > LINE && line !== `${name}:`) {
      lines.push(line)
      line = ''
    }
    line += ` ${word}`
  }
  return [...lines, line].join('\r\n')
}

const withCommas = (words: readonly string[], at: number, all: readonly unknown[]): readonly string[] =>
  at === all.length - 1 ? words : [...words.slice(0, -1), `${words.at(-1)},`]

function addressWords({ name, email }: MailAddress): readonly string[] {
  const said = cleaned(name ?? '')
  if (said === '') return [email]
  if (/^[A-Za-z0-9 ]+$/.test(said)) return [...said.split(' '), `<${email}>`]
  if (isAscii(said)) return [`"${said.replace(/["\\]/g, '\\$&')}"`, `<${email}>`]
  return [...encodedWords(said, LINE), `<${email}>`]
}

/** Plain words where they are plain and short enough for a line, else encoded words. */
function textWords(text: string, room: number): readonly string[] {
  const said = cleaned(text)
  if (said === '') return []
  const words = said.split(' ')
  const plain = isAscii(said) && !said.includes('=?') && words.every(word => word.length < room)
  return plain ? words : encodedWords(said, room)
}

/** Base64 words of at most 75 characters each, cut between characters, never inside one. */
function encodedWords(text: string, room: number): readonly string[] {
  const most = Math.floor((Math.min(WORD, room) - '=?UTF-8?B??='.length) / 4) * 3
  const words: string[] = []
  let bytes: number[] = []
  for (const character of text) {
    const next = utf8Bytes(character)
    if (bytes.length + next.length > most) {
      words.push(`=?UTF-8?B?${base64(bytes)}?=`)
      bytes = []
    }
    bytes.push(...next)
  }
  return [...words, `=?UTF-8?B?${base64(bytes)}?=`]
}

/** One line without control characters, so that no text can end a header. */
const cleaned = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)
