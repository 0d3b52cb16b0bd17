import type { Block } from './components.ts'

/**
 * A vCard 2.1 as 3.0 writes it: bare parameters get their name (`TEL;CELL` → `TEL;TYPE=CELL`), quoted-printable
 * is decoded, and what 3.0 takes for signs is escaped. Blocks of other versions come back as they are.
 */
export function modernCard(block: Block): Block {
  const version = block.lines.find(({ text }) => /^VERSION\s*:/i.test(text))?.text
  if (version === undefined || !/:\s*2\.1\s*$/.test(version)) return block
  return { ...block, lines: block.lines.map(line => ({ ...line, text: modernLine(line.text) })) }
}

function modernLine(text: string): string {
  const colon = text.indexOf(':')
  if (colon < 0) return text
  const [name = '', ...given] = text.slice(0, colon).split(';')
  const value = text.slice(colon + 1)
  const quoted = given.some(param => /^(ENCODING=)?QUOTED-PRINTABLE$/i.test(param.trim()))
  const charset = given.map(param => /^CHARSET=(.+)$/i.exec(param.trim())?.[1]).find(found => found)
  const params = given
    .map(param => param.trim())
    .filter(param => param !== '' && !/^(ENCODING=|CHARSET=|QUOTED-PRINTABLE$|BASE64$|8BIT$)/i.test(param))
    .map(param => (param.includes('=') ? param : `TYPE=${param}`))
  const plain = quoted ? fromQuoted(value, charset) : value
  return `${[name, ...params].join(';')}:${escaped(plain)}`
}

/** A comma is text in 2.1; a backslash is, unless it guards a semicolon. */
const escaped = (text: string): string =>
  text
    .replace(/\\(?![;,nN\\])/g, '\\\\')
    .replace(/(?<!\\),/g, '\\,')
    .replace(/\r\n|\n|\r/g, '\\n')

function fromQuoted(text: string, charset = 'utf-8'): string {
  const bytes: number[] = []
  const raw = new TextEncoder()
  for (let i = 0; i < text.length; i++) {
    const hex = text[i] === '=' ? /^[0-9A-Fa-f]{2}/.exec(text.slice(i + 1, i + 3))?.[0] : undefined
    if (hex !== undefined) {
      bytes.push(Number.parseInt(hex, 16))
      i += 2
    } else bytes.push(...raw.encode(text[i] ?? ''))
  }
  return decoder(charset).decode(new Uint8Array(bytes))
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder('utf-8')
  }
}
