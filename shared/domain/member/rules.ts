import type { CalendarDate } from '../../lib/calendarDate.ts'
import { type DomainError, err, ok, type Result } from '../../lib/result.ts'
import { nameKey } from './resolve.ts'
import type { Member, MemberFields } from './schema.ts'

/**
 * Two of a team must not be written alike, or a partner's owner could be either. Codes: `member.name`,
 * `member.spelling`.
 */
export function namesFree(
  fields: Pick<MemberFields, 'name' | 'spellings'>,
  others: readonly Member[],
): Result<undefined, DomainError> {
  const holder = (text: string) =>
    others.find(({ name, spellings }) => [name, ...spellings].some(own => nameKey(own) === nameKey(text)))
  const ofName = holder(fields.name)
  if (ofName)
    return err(
      'member.name',
      nameKey(ofName.name) === nameKey(fields.name)
        ? `${ofName.name} is in the team already.`
        : `“${fields.name}” stands for ${ofName.name} already.`,
      'name',
    )
  for (const spelling of fields.spellings) {
    const other = holder(spelling)
    if (other) return err('member.spelling', `“${spelling}” stands for ${other.name} already.`, 'spellings')
  }
  return ok(undefined)
}

/** Spellings each once, without the name itself. */
export function tidySpellings(name: string, spellings: readonly string[]): string[] {
  const seen = new Set([nameKey(name)])
  return spellings.filter(spelling => {
    const key = nameKey(spelling)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Still in the team on a day. */
export const isActive = ({ activeUntil }: Pick<Member, 'activeUntil'>, day: CalendarDate): boolean =>
  activeUntil === undefined || activeUntil >= day
