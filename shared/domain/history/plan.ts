import { canonicalJson } from '../../lib/canonicalJson.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { LoadedRows } from '../command.ts'
import { firstNewProblem } from '../fields/rules.ts'
import { fieldsInWords, list } from '../fields/words.ts'
import type { TableName } from '../tableNames.ts'
import { TABLE_SCHEMAS, type TableRow } from '../tables.ts'
import { TABLE_WORDS } from '../tableWords.ts'
import { contentFields, fieldsThatDiffer } from './fields.ts'
import { linksOf, withoutGone } from './links.ts'
import { nameOfRow } from './names.ts'
import { problemsOf } from './problems.ts'
import { closedBy, mayComeBack, withWhatFollows } from './story.ts'

type Row = TableRow<TableName>

/** What a restore would do: the row to write, and what of the old state cannot come back. */
export interface RestorePlan {
  /** Undefined when the record is gone and is brought back. */
  readonly current: Row | undefined
  readonly row: Row
  /** Fields that would change; all with content when the record is brought back. */
  readonly fields: readonly string[]
  /** Fields whose old value names records that are gone, or a key another record has by now. */
  readonly leftOut: readonly string[]
}

/**
 * Lays an old state of a record over what it is now. Links to records that are gone are left out, and a
 * key that another record took meanwhile. Errors: `same` (nothing to restore), `gone-links` (it cannot be
 * without what is gone), `old` (the old state does not fit today's schema), `fixed` (only what happened differs), `closed`
 * (it, or what it is part of, is locked, published or signed off), and those of the kind's rules.
 */
export function planRestore(
  rows: LoadedRows,
  table: TableName,
  then: Row,
  chosen?: readonly string[],
): Result<RestorePlan> {
  const current = rows.get<TableName>(table, then.id)
  const closed = current ? closedBy(rows, table, current) : partOfClosed(rows, table, then)
  if (closed)
    return err(
      'closed',
      `${nameOfRow(table, current ?? then)} is not restored: ${closed}. Nothing was changed.`,
    )
  const asked = current && chosen ? chosen : contentFields(then, current ?? then)
  const wanted = current ? asked.filter(field => mayComeBack(table, current, field)) : asked
  const leftOut: string[] = []
  const goal: Record<string, unknown> = { ...(current ?? then) }
  const links = new Map(linksOf(table, then).map(link => [link.field, link]))
  for (const field of wanted) {
    const was: unknown = then[field as keyof Row]
    const unchanged = current && canonicalJson(was) === canonicalJson(current[field as keyof Row])
    if (unchanged) continue
    const link = links.get(field)
    const value = link
      ? withoutGone(was, id => rows.get(link.table, id) !== undefined)
      : field === 'externalKey' && isTaken(rows, table, then)
        ? undefined
        : was
    const kept = canonicalJson(value) === canonicalJson(was)
    if (!kept) leftOut.push(field)
    // A link that cannot come back leaves the one there is today alone.
    if (!kept && value === undefined && current) continue
    if (value === undefined) delete goal[field]
    else goal[field] = value
  }
  const name = nameOfRow(table, current ?? then)
  const parsed = TABLE_SCHEMAS[table].safeParse(goal)
  if (!parsed.success) return leftOut.length > 0 ? goneLinks(name, leftOut) : tooOld(name)
  const back = parsed.data as Row
  const row = current ? withWhatFollows(table, current, back) : back
  const allowed = firstNewProblem(
    problemsOf(table, row, rows),
    problemsOf(table, current ?? then, current ? rows : NOBODY),
  )
  if (!allowed.ok) return leftOut.length > 0 ? goneLinks(name, leftOut) : allowed
  if (current && wanted.length < asked.length && canonicalJson(row) === canonicalJson(current))
    return fixed(table, name)
  const fields = current ? fieldsThatDiffer(current, row) : contentFields(row)
  if (current && fields.length === 0) return leftOut.length > 0 ? goneLinks(name, leftOut) : same(name)
  return ok({ current, row, fields, leftOut })
}

/** A record that is gone is closed by what it was part of alone: by itself it comes back as it was. */
const partOfClosed = (rows: LoadedRows, table: TableName, then: Row): string | undefined =>
  table === 'planParts' || table === 'sessionItems' ? closedBy(rows, table, then) : undefined

/** What others are today is no excuse for a record that was not there. */
const NOBODY: LoadedRows = { get: () => undefined, all: () => [] }

function isTaken(rows: LoadedRows, table: TableName, then: Row): boolean {
  const key = 'externalKey' in then ? then.externalKey : undefined
  return (
    key !== undefined &&
    rows
      .all<TableName>(table)
      .some(row => row.id !== then.id && 'externalKey' in row && row.externalKey === key)
  )
}

const same = (name: string) => err('same', `${name} already is as it was then. Nothing was changed.`)

const fixed = (table: TableName, name: string) =>
  err(
    'fixed',
    table === 'registrations'
      ? `What happened to ${name} is not restored: its steps stay, and so does what was handed in. Nothing was changed.`
      : `What happened to ${name} is not restored: it stays as it was told. Nothing was changed.`,
  )

const tooOld = (name: string) =>
  err('old', `${name} was saved by an older Tandem in a way that does not fit any more. Nothing was changed.`)

const goneLinks = (name: string, fields: readonly string[]) =>
  err(
    'gone-links',
    `The ${list(fields.map(field => fieldsInWords([field])))} of that time cannot come back to ${name}: what it names is not there any more. Bring that back first. Nothing was changed.`,
  )

/** `Restore Nordlicht to 2026-11-23T14:02:00Z: tier and owner; customer left out, it is gone`. */
export function restoreInWords(
  table: TableName,
  then: Row,
  at: string,
  before: boolean,
  plan: RestorePlan,
): string {
  const { current, fields, leftOut } = plan
  const moment = `${before ? 'before ' : ''}${at}`
  const left = leftOut.length > 0 ? `; left out: ${list(leftOut.map(field => fieldsInWords([field])))}` : ''
  return current
    ? `Restore ${nameOfRow(table, current)} to ${moment}: ${fieldsInWords(fields)}${left}`
    : `Bring back the ${TABLE_WORDS[table][0]} ${nameOfRow(table, then)} as of ${moment}${left}`
}
