import { BATCH_BYTES, BATCH_ROWS } from '@shared/sync/protocol.ts'

/** How much is asked and sent at once: less after a time-out or a 413, slowly back to the most. */
export interface Pace {
  readonly rows: number
  readonly bytes: number
  slower(): void
  faster(): void
}

const LEAST_ROWS = 10
const LEAST_BYTES = 64_000

export function createPace(): Pace {
  let rows = BATCH_ROWS
  let bytes = BATCH_BYTES
  return {
    get rows() {
      return rows
    },
    get bytes() {
      return bytes
    },
    slower() {
      rows = Math.max(LEAST_ROWS, Math.floor(rows / 2))
      bytes = Math.max(LEAST_BYTES, Math.floor(bytes / 2))
    },
    faster() {
      rows = Math.min(BATCH_ROWS, Math.ceil(rows * 1.25))
      bytes = Math.min(BATCH_BYTES, Math.ceil(bytes * 1.25))
    },
  }
}
