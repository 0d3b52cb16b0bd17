import { isActive } from '@shared/domain/member/rules.ts'
import { MEMBER_ROLE_LABELS, type Member } from '@shared/domain/member/schema.ts'
import { navigate } from 'wouter/use-hash-location'
import { useDay } from '../../../data/dayClock.ts'
import { useBookChoice } from '../../../state/bookChoice.ts'
import { useMemberForm } from '../../../state/memberForm.ts'
import { formatDate } from '../../../ui/format/dates.ts'
import css from '../team.module.css'
import type { Books } from '../useBooks.ts'
import { partnersInWords } from '../viewModelBooks.ts'
import { MemberMenu } from './MemberMenu.tsx'

/** Everybody of the team with role and size of book. */
export function MemberTable({ found: { team, books } }: { found: Books }) {
  const day = useDay()
  return (
    <div className={css.scroll}>
      <table className={css.members} aria-label="Team">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">E-mail</th>
            <th scope="col" className={css.figure}>
              Book
            </th>
            <th>
              <span className="visually-hidden">More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {team.members.map(member => (
            <tr key={member.id} data-gone={!isActive(member, day)}>
              <td>
                <button
                  type="button"
                  className={css.name}
                  dir="auto"
                  onClick={() => useMemberForm.getState().show({ id: member.id })}
                >
                  {member.name}
                </button>
                <Beside member={member} isMe={member.id === team.me?.id} />
              </td>
              <td>{MEMBER_ROLE_LABELS[member.role]}</td>
              <td className={css.mail}>{member.email ?? ''}</td>
              <td className={css.figure}>
                {books && <BookLink member={member} size={books.sizes.get(member.id) ?? 0} />}
              </td>
              <td className={css.figure}>
                <MemberMenu member={member} size={books?.sizes.get(member.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What else is known: who it is, how else the name is written, the last day. */
function Beside({ member, isMe }: { member: Member; isMe: boolean }) {
  const parts = [
    isMe ? 'you' : '',
    member.spellings.length > 0 ? `also ${member.spellings.join(' · ')}` : '',
    member.activeUntil === undefined ? '' : `until ${formatDate(member.activeUntil)}`,
  ].filter(Boolean)
  return parts.length === 0 ? null : (
    <span className={css.beside} dir="auto">
      {parts.join(', ')}
    </span>
  )
}

/** Shows the book on Partners. */
function BookLink({ member, size }: { member: Member; size: number }) {
  if (size === 0) return <span className={css.none}>none</span>
  return (
    <button
      type="button"
      className={css.link}
      aria-label={`${partnersInWords(size)} of ${member.name}: show them`}
      onClick={() => {
        useBookChoice.getState().choose(member.id as `member:${string}`)
        navigate('/partners')
      }}
    >
      {partnersInWords(size)}
    </button>
  )
}
