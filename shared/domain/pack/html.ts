import { createSha256 } from '../../lib/sha256.ts'
import { base64, utf8Bytes } from '../../lib/utf8.ts'

/** What a pack file holds: open, or sealed with a passphrase. */
export type PackData =
  | { readonly open: OpenPack }
  | {
      readonly sealed: {
        readonly salt: string
        readonly iv: string
        readonly rounds: number
        readonly data: string
      }
    }

/** The content with what an answer is signed by. */
export interface OpenPack {
  readonly content: unknown
  readonly token: string
  readonly tokenSignature: string
  /** Private key (JWK) of this pack alone. */
  readonly key: unknown
}

interface PackPage {
  readonly title: string
  readonly data: PackData
  readonly script: string
  readonly style: string
}

/** One file that loads nothing: its policy lets this script and this style in, by their hashes, and nothing else. */
export function packHtml({ title, data, script, style }: PackPage): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashSource(script)}'`,
    `style-src '${hashSource(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main tabindex="-1"><noscript>This file needs JavaScript, which it brings with it. Nothing is loaded.</noscript></main>',
    `<script type="application/json" id="pack">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function hashSource(text: string): string {
  const hash = createSha256()
  hash.update(Uint8Array.from(utf8Bytes(text)))
  const bytes = (hash.hex().match(/../g) ?? []).map(pair => Number.parseInt(pair, 16))
  return `sha256-${base64(bytes)}`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
