/** What the name of a snapshot says by itself, so that the files need no index to be understood. */
export interface NamedSnapshot {
  readonly name: string
  readonly at: string
  readonly seq: number
  readonly storeId: string
  /** First sixteen characters of the file's SHA-256, in hex. */
  readonly sum: string
}

const SNAPSHOT =
  /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\d{1,16})-([0-9a-f]{16})-([0-9a-f]{16})\.tandem$/
const SEGMENT = /^changes-([0-9a-f]{16})-(\d{1,16})\.ndjson$/

export function snapshotName(at: Date, seq: number, storeId: string, sha256: string): string {
  const instant = at.toISOString().replace(/[-:.]/g, '')
  return `${instant}-${seq}-${storeId}-${sha256.slice(0, 16)}.tandem`
}

export function parseSnapshotName(name: string): NamedSnapshot | undefined {
  const match = SNAPSHOT.exec(name)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, milli, seq, storeId = '', sum = ''] = match
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`
  return Number.isNaN(Date.parse(at)) ? undefined : { name, at, seq: Number(seq), storeId, sum }
}

export const segmentName = (storeId: string, from: number): string => `changes-${storeId}-${from}.ndjson`

/** A file of the change log: whose it is, and the position it begins after. */
export function parseSegmentName(name: string): { storeId: string; from: number } | undefined {
  const match = SEGMENT.exec(name)
  return match?.[1] === undefined ? undefined : { storeId: match[1], from: Number(match[2]) }
}
