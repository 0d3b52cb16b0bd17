import type { Kind } from '../kind.ts'
import { both } from '../softWords.ts'

/** Addresses anybody can have: they do not tell a company. */
const FREE_MAIL = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com aol.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de orange.fr free.fr libero.it proton.me protonmail.com mail.ru yandex.ru qq.com 163.com'.split(
    ' ',
  ),
)

/**
 * Second levels under which companies register: `acme.co.uk` is acme's, `uk` and `co.uk` are nobody's. A short list
 * of the common ones and not the Public Suffix List: under rarer ones (`city.kawasaki.jp`) the label is misread.
 */
const SECOND = /^(?:co|com|net|org|ac|edu|gov|gob|gouv|or|ne|go|ltd|plc|me|nom|in|firm|biz|info|asso|web)$/

/** An address is shorter; what is tried on a text of slashes takes the square of its length. */
const LONGEST = 2_000

/** `https://www.Nordlicht.de/partner` and `info@nordlicht.de` → `nordlicht.de`; undefined for no domain. */
export function domainKey(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\d?\./, '')
  return /^[^\s.]+(\.[^\s.]+)+$/.test(host) && !FREE_MAIL.has(host) ? host : undefined
}

/** Made-up companies stand under `de.example`, `jp.example` (RFC 2606), which are nobody's either. */
const underExample = (parts: readonly string[]): boolean =>
  parts.at(-1) === 'example' && parts.at(-2)?.length === 2

/** `shop.acme.co.uk` → `acme.co.uk`: what somebody registered. */
export function registrable(host: string): string {
  const parts = host.split('.')
  const country = (parts.at(-1)?.length ?? 0) === 2
  const labels = parts.length > 2 && (country ? SECOND.test(parts.at(-2) ?? '') : underExample(parts)) ? 3 : 2
  return parts.slice(-labels).join('.')
}

const labelOf = (host: string): string => registrable(host).split('.')[0] ?? ''

/** Web and mail domains with subdomains, other endings and variants of the label. */
export const domain: Kind = {
  prepare(text) {
    const host = domainKey(text)
    return host === undefined ? undefined : { text: host, words: [host], also: [] }
  },
  compare(a, b, { similarity }) {
    if (a.text === b.text) return 1
    if (registrable(a.text) === registrable(b.text)) return 0.98
    const [x, y] = [labelOf(a.text), labelOf(b.text)]
    if (x === y) return 0.9
    const [p, q] = [x.replaceAll('-', ''), y.replaceAll('-', '')]
    if (p === q) return 0.88
    // `acme-group.com` beside `acme.com`: a part of the label that stands alone.
    if (x.split('-').includes(y) || y.split('-').includes(x)) return 0.75
    return Math.min(p.length, q.length) >= 5 && both(p, q, similarity) >= 0.95 ? 0.74 : 0
  },
  keys({ text }) {
    const label = labelOf(text)
    const whole = label.replaceAll('-', '')
    return [
      `=${registrable(text)}`,
      `b${whole}`,
      ...label.split('-').map(part => `b${part}`),
      `f${whole.slice(0, 5)}`,
    ]
  },
}
