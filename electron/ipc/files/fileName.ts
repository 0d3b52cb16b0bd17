import { extname } from 'node:path'

const MAX_BYTES = 200
/** Separators, what Windows forbids, control characters, and marks that turn the reading direction. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/**
 * A name that every file system takes, made from any text: one path segment, NFC, at most 200 bytes of
 * UTF-8 with the extension kept, never hidden, never a device name of Windows.
 */
export function safeFileName(text: string, fallback = 'document'): string {
  const cleaned = text.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')
  const trimmed = cleaned.replace(/^[\s.]+/, '').replace(/[\s.]+$/, '')
  const named = trimmed === '' ? fallback : trimmed
  return shortened(RESERVED.test(named) ? `_${named}` : named)
}

/** The same with an extension (`.pdf`) that it must have. */
export function safeFileNameWith(text: string, extension: string, fallback?: string): string {
  const has = text.toLowerCase().endsWith(extension)
  return safeFileName(has ? text.slice(0, -extension.length) : text, fallback).concat(extension)
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name
  const extension = extname(name).length <= 12 ? extname(name) : ''
  let stem = ''
  for (const character of name.slice(0, name.length - extension.length)) {
    if (Buffer.byteLength(stem + character + extension) > MAX_BYTES) break
    stem += character
  }
  return stem.trimEnd() + extension
}
