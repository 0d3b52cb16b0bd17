import { formatCount } from '../../../ui/format/numbers.ts'
import css from '../accounts.module.css'
import type { AccountListsView } from '../useAccountLists.ts'

interface ListNavProps {
  readonly view: AccountListsView
  readonly openId: string
  onOpen(id: string): void
}

/** The lists with their holders; arrows go from one to the next. */
export function ListNav({ view, openId, onOpen }: ListNavProps) {
  return (
    <nav className={css.nav} aria-label="Lists of named accounts">
      {view.lists.map(list => (
        <button
          key={list.id}
          type="button"
          className={css.list}
          aria-current={list.id === openId ? 'true' : undefined}
          onClick={() => onOpen(list.id)}
        >
          <span className={css.listName} dir="auto" title={list.name}>
            {list.name}
          </span>
          <span className={css.listCount}>{formatCount(list.accounts.length)}</span>
          <span className={css.listHolder} dir="auto">
            {view.holder(list)}
          </span>
        </button>
      ))}
    </nav>
  )
}
