import { type DomainError, err, ok, type Result } from '../../lib/result.ts'

/** An edit is refused for what it breaks, never for what was imported that way: old problems may stay. */
export function firstNewProblem(
  after: readonly DomainError[],
  before: readonly DomainError[] = [],
): Result<undefined> {
  const known = new Set(before.map(({ code }) => code))
  const problem = after.find(({ code }) => !known.has(code))
  return problem ? { ok: false, error: problem } : ok(undefined)
}

/** Somebody else deleted the record while it was open here. */
export const gone = (what: string) => err('gone', `This ${what} is not there any more.`)

/** A field names a record that does not exist. */
export const missing = (what: string, at: string) =>
  err('missing', `The ${what} chosen here is not there any more.`, at)

/** Imports join by the key, so two records must not share one. */
export const taken = (holder: string, key: string) =>
  err('taken', `${holder} already has the key ${key}.`, 'externalKey')
