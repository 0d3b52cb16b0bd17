import type { TeamBooks } from '@shared/domain/member/books.ts'
import type { Member } from '@shared/domain/member/schema.ts'
import { useMemberForm } from '../../../state/memberForm.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import css from '../team.module.css'
import { partnersInWords } from '../viewModelBooks.ts'

/** So many names before the rest is counted. */
const MOST = 6

/** Owners that partners name and the team does not know, or that could be more than one of it. */
export function StrangerList({ strangers }: Pick<TeamBooks<Member>, 'strangers'>) {
  if (strangers.length === 0) return null
  const more = strangers.length - MOST
  return (
    <div className={css.strangers}>
      <p>Partners name these owners, who are nobody of the team:</p>
      <ul>
        {strangers.slice(0, MOST).map(({ name, count, several }) => (
          <li key={name}>
            <span className={css.stranger} dir="auto">
              {name}
            </span>
            <span className={css.none}>
              {partnersInWords(count)}
              {several && ', could be more than one of the team: give one of them another spelling'}
            </span>
            {!several && (
              <Button size="small" onClick={() => useMemberForm.getState().show({ name })}>
                Add…
                <span className="visually-hidden">{name} to the team</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          and {formatCount(more)} {more === 1 ? 'other' : 'others'}
        </p>
      )}
    </div>
  )
}
