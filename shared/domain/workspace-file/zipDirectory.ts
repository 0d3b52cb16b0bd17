import { type DomainError, err, ok, type Result } from '../../lib/result.ts'
import { readZipEntries, type ZipEntry, type ZipFault, type ZipRules } from '../../lib/zipEntries.ts'
import { entryName, FILE_TABLES, LIMITS, MANIFEST_NAME } from './format.ts'

const NAMES: ReadonlySet<string> = new Set([MANIFEST_NAME, ...FILE_TABLES.map(entryName)])

const RULES: ZipRules = {
  entries: LIMITS.entries,
  allows: name => NAMES.has(name),
  fits(name, packedBytes, unpackedBytes) {
    const most = name === MANIFEST_NAME ? LIMITS.manifestBytes : LIMITS.unpackedBytes
    return unpackedBytes <= most && unpackedBytes <= (packedBytes + 1024) * LIMITS.ratio
  },
}

/**
 * Reads the directory of a workspace file and refuses what none has: foreign names, sizes out of proportion, and
 * all that no zip should have. Codes: `not-tandem`, `damaged`, `foreign`, `too-large`.
 */
export function readZipDirectory(bytes: Uint8Array): Result<ReadonlyMap<string, ZipEntry>, DomainError> {
  if (bytes.length > LIMITS.fileBytes) return REFUSALS['too-large']
  const entries = readZipEntries(bytes, RULES)
  if (typeof entries === 'string') return REFUSALS[entries]
  const unpacked = [...entries.values()].reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0)
  return unpacked > LIMITS.unpackedBytes ? REFUSALS['too-large'] : ok(entries)
}

const damaged = err(
  'damaged',
  'The file is damaged: its parts do not fit together. Nothing was changed. Use another copy of the file.',
)

const REFUSALS = {
  none: err('not-tandem', 'This file is not a Tandem workspace, or it is cut off.'),
  damaged,
  locked: damaged,
  foreign: err(
    'foreign',
    'The file holds something that is no part of a Tandem workspace, so it was not opened.',
  ),
  'too-large': err(
    'too-large',
    'The file would unpack to more than Tandem reads. It was not opened, and nothing was changed.',
  ),
} satisfies Record<ZipFault, Result<never, DomainError>>
