import { createHash } from 'node:crypto'
import type { Manifest } from '@shared/domain/workspace-file/manifest.ts'
import { contentText, sealed } from '@shared/domain/workspace-file/manifest.ts'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export const sha = (text: string) => createHash('sha256').update(text).digest('hex')

export interface Parts {
  tables: Record<string, string>
  manifest: Manifest
  extra: Record<string, Uint8Array>
  /** Leaves the manifest's checksum as it was. */
  unsealed?: boolean
}

const resealed = ({ checksum: _, ...open }: Manifest): Manifest => sealed(open, sha)

/** The file taken apart, changed and put together again; `honest`: with counts and hashes made anew. */
export function forgedFrom(whole: Uint8Array, change: (parts: Parts) => void, honest: boolean): Uint8Array {
  const files = unzipSync(whole)
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest
  const tables = Object.fromEntries(
    Object.keys(manifest.tables).map(table => [
      table,
      strFromU8(files[`tables/${table}.ndjson`] ?? new Uint8Array()),
    ]),
  )
  const parts: Parts = { tables, manifest, extra: {} }
  change(parts)
  if (honest) {
    for (const [table, text] of Object.entries(parts.tables))
      manifest.tables[table] = { rows: text.split('\n').length - 1, sha256: sha(text) }
    manifest.contentHash = sha(contentText(manifest.tables))
  }
  return zipSync({
    ...Object.fromEntries(
      Object.entries(parts.tables).map(([table, text]) => [`tables/${table}.ndjson`, strToU8(text)]),
    ),
    'manifest.json': strToU8(JSON.stringify(parts.unsealed ? manifest : resealed(manifest))),
    ...parts.extra,
  })
}
