import { TABLE_NAMES } from '@shared/domain/tables.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import { readAll } from './rows.ts'

/** SHA-256 over every domain row, in id order: two stores with equal hashes hold the same. */
export async function contentHash(): Promise<string> {
  const parts: string[] = []
  for (const table of [...TABLE_NAMES].sort()) {
    const rows = await readAll(table)
    rows.sort((a, b) => (a.id < b.id ? -1 : 1))
    parts.push(`${table}:${rows.length}`)
    for (const row of rows) parts.push(canonicalJson(row))
  }
  return sha256(parts.join('\n'))
}

/** SHA-256 of a text, hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
