import type { KeyTask } from '@shared/ipc/sync.ts'
import type { Marker } from '@shared/sync/document.ts'
import type { Encryption, Failure } from '@shared/sync/protocol.ts'

/** How a store and a database that were never together become one. */
export type FirstSync = 'upload' | 'take' | 'merge'

/** What is on either side, shown before anything is done. */
export interface BothSides {
  /** Records on this laptop, documents in the database. */
  readonly here: number
  readonly there: number
  /** The team workspace in the database, if there is one. */
  readonly marker?: Marker
  /** Absent: the database is not encrypted. */
  readonly encryption?: Encryption
}

/** What Settings asks of team sync; the shell names who does it. */
export interface TeamSync {
  lookAtTeam(): Promise<BothSides | Failure>
  joinTeam(way: FirstSync): Promise<Failure | undefined>
  /** Begin again: the endpoint was changed, or a person asks. */
  resumeSync(): Promise<void>
  pauseSync(paused: boolean): Promise<void>
  /** Calls the first time together off. Answers how it had begun; undefined: it was over. */
  cancelFirstSync(): Promise<FirstSync | undefined>
  setMetered(metered: boolean): Promise<void>
  /** Gives up a change the server refused; what was given up can be undone. Answers whether there was one. */
  discardChange(id: string): Promise<boolean>
  /** Does what a person asks about the keys of the workspace; answers why it could not be done. */
  changeKeys(task: KeyTask): Promise<Failure | undefined>
  /** The database is not encrypted any more, and this laptop goes on with that. */
  forgetKey(): Promise<void>
  /** What the history of the others calls this laptop. */
  deviceName(): Promise<string>
  nameDevice(name: string): Promise<void>
  /** Forgets the endpoint; rows stay where they are. */
  leaveTeam(): Promise<void>
}
