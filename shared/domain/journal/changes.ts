import type { EntityType, Id } from '../../lib/ids.ts'
import type { CommandContext } from '../command.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'
import type { Change } from './schema.ts'

/** What every new row carries; the id may be given where it follows from the fields. */
export const stamped = <Fields extends object, T extends EntityType>(
  fields: Fields,
  id: Id<T>,
  { now, intent }: Pick<CommandContext, 'now' | 'intent'>,
) => ({ ...present(fields), id, createdAt: now, updatedAt: now, createdIn: intent })

/** Without fields that are there but undefined: a stored row has a field or has not. */
const present = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields

export const creation = <T extends TableName>(table: T, row: TableRow<T>): Change =>
  ({ table, id: row.id, after: row }) as Change

export const deletion = <T extends TableName>(table: T, row: TableRow<T>): Change =>
  ({ table, id: row.id, before: row }) as Change

/** A row replaced; its time of change is set here, so that no command forgets it. */
export const replacement = <T extends TableName>(
  table: T,
  before: TableRow<T>,
  after: TableRow<T>,
  { now }: Pick<CommandContext, 'now'>,
): Change => ({ table, id: before.id, before, after: { ...after, updatedAt: now } }) as Change
