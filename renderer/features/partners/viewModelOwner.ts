import { memberNames } from '@shared/domain/member/resolve.ts'
import type { Member } from '@shared/domain/member/schema.ts'
import { NOTHING } from '@shared/domain/view/filterField.ts'

/** The team to choose an owner from, then a name that stands there and is none of theirs; "nobody" last. */
export function ownerChoices(members: readonly Member[], owner: string | undefined) {
  const names = members.map(({ name }) => name)
  const other = owner !== undefined && !names.includes(owner) ? [owner] : []
  return [
    ...[...names, ...other].map(value => ({ value, label: value })),
    { value: NOTHING, label: 'Nobody yet' },
  ]
}

/** Whose book an owner as it is written means. */
export function ownerHint(members: readonly Member[], owner: string | undefined): string {
  const resolved = memberNames(members)(owner)
  switch (resolved.kind) {
    case 'none':
      return 'The channel account manager.'
    case 'unknown':
      return 'Nobody of the team is written so: it is in nobody’s book.'
    case 'several':
      return `Could be ${resolved.members.length} of the team, so it is in nobody’s book: choose one.`
    case 'member':
      return resolved.member.name === owner
        ? 'It is in their book.'
        : `Another spelling of ${resolved.member.name}: it is in their book.`
  }
}
