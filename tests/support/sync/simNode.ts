import type { RowDocument } from '@shared/sync/document.ts'
import type { Endpoint, PushAnswer } from '@shared/sync/protocol.ts'

/** What goes wrong on the way there or back. */
export type LineFault = 'none' | 'requestLost' | 'answerLost'

/** One node of the server of a simulation, in memory or real. */
export interface SimNode {
  readonly name: string
  /** As devices reach it, over a line on which this goes wrong. */
  over(fault: LineFault): Endpoint
  /** Writes as another program does. */
  put(doc: RowDocument): Promise<PushAnswer>
  /** The winning document of each id, tombstones too, with the losing revisions that still live; sorted by id. */
  documents(): Promise<ReadonlyMap<string, RowDocument>>
  /** Takes every revision of the other that is not here. */
  replicateFrom(other: this): Promise<void>
}

/** The server of one schedule. Rows whose notes begin with REFUSED_NOTES are refused there. */
export interface SimServer {
  readonly nodes: readonly SimNode[]
  close(): Promise<void>
}
export type OpenServer = (nodes: 1 | 2) => Promise<SimServer>

/** What the server of a simulation never takes. */
export const REFUSED_NOTES = 'refused by the server'
