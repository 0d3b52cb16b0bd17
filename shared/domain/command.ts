import type { z } from 'zod'
import type { CalendarDate, Instant } from '../lib/calendarDate.ts'
import type { Id, NewId } from '../lib/ids.ts'
import type { Result } from '../lib/result.ts'
import type { Change } from './journal/schema.ts'
import type { TableName } from './tableNames.ts'
import type { TableRow } from './tables.ts'

/** What a command may know beside its rows; taken once per commit. */
export interface CommandContext {
  readonly now: Instant
  /** The user's own day at `now`; where nobody says it, that of UTC counts. */
  readonly day?: CalendarDate | undefined
  readonly actor: string
  readonly intent: string
  readonly newId: NewId
  /** IANA name of the zone the computer is in; days of places without a calendar of their own are its days. */
  readonly timeZone?: string
  /** The automation rule that acts; without one a person does. */
  readonly rule?: { readonly id: Id<'automationRule'>; readonly name: string } | undefined
}

/** Rows a command asked for, by table and id. */
export interface LoadedRows {
  get<T extends TableName>(table: T, id: string): TableRow<T> | undefined
  all<T extends TableName>(table: T): readonly TableRow<T>[]
}

/** Which rows a command needs: by id, or by an index of the store (`partnerIds` of deals …). */
export type Need = {
  [T in TableName]:
    | { readonly table: T; readonly ids: readonly string[] }
    | { readonly table: T; readonly index: string; readonly anyOf: readonly string[] }
}[TableName]

/**
 * One user intent as a pure rule: rows and input in, changes or a typed error out. The store runs it
 * inside one transaction and journals what it answers.
 */
export interface Command<Input extends z.ZodType> {
  readonly name: string
  readonly input: Input
  /** What it did, in the user's words, for the history and the undo message. */
  label(input: z.output<Input>, rows: LoadedRows): string
  needs(input: z.output<Input>): readonly Need[]
  /** What else it needs, as the first rows name it. */
  thenNeeds?(input: z.output<Input>, rows: LoadedRows): readonly Need[]
  run(rows: LoadedRows, input: z.output<Input>, context: CommandContext): Result<readonly Change[]>
}

/** Ties the input type of a command to its functions. */
export const defineCommand = <Input extends z.ZodType>(command: Command<Input>): Command<Input> => command
