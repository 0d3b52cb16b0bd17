import { TABLE_NAMES } from '@shared/domain/tableNames.ts'
import { lineOf } from '@shared/domain/workspace-file/lines.ts'
import { contentText } from '@shared/domain/workspace-file/manifest.ts'
import { createSha256 } from '@shared/lib/sha256.ts'
import { readAll } from './rows.ts'

/**
 * The content hash of the store, the same as a workspace file of it carries: two stores with equal hashes
 * hold the same records.
 */
export async function contentHash(): Promise<string> {
  const tables: Record<string, { rows: number; sha256: string }> = {}
  const encoder = new TextEncoder()
  for (const table of TABLE_NAMES) {
    const rows = await readAll(table)
    rows.sort((a, b) => (a.id < b.id ? -1 : 1))
    const hash = createSha256()
    for (const row of rows) hash.update(encoder.encode(lineOf(row)))
    tables[table] = { rows: rows.length, sha256: hash.hex() }
  }
  return sha256(contentText(tables))
}

/** SHA-256 of a text, hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
