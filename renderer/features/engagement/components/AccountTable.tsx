import { removeAccounts } from '@shared/domain/engagement/accountCommands.ts'
import type { Account } from '@shared/domain/engagement/accounts.ts'
import type { AccountList } from '@shared/domain/engagement/schema.ts'
import { useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { TableColumn } from '../../../ui/table/types.ts'
import { useDataTable } from '../../../ui/table/useDataTable.ts'
import css from '../accounts.module.css'

const COLUMNS: readonly TableColumn<Account>[] = [
  {
    id: 'company',
    header: 'Company',
    width: 260,
    grow: 2,
    fixed: true,
    value: account => account.company,
    title: account => account.company,
    cell: account => (
      <span className={css.company} dir="auto">
        {account.company}
      </span>
    ),
  },
  {
    id: 'domain',
    header: 'Domain',
    definition: 'A registration with this domain, a subdomain or a variant of it is taken for the account.',
    width: 200,
    grow: 1,
    value: account => account.domain,
    title: account => account.domain,
    cell: account => account.domain ?? <span className={css.quiet}>none</span>,
  },
]

const NONE: ReadonlySet<string> = new Set()
const rowId = (account: Account): string => account.company

/** The accounts of the open list. */
export function AccountTable({ list }: { list: AccountList }) {
  const [focused, setFocused] = useState<string>()
  const [ticked, setTicked] = useState(NONE)
  const table = useDataTable({
    id: 'accounts',
    rows: list.accounts,
    columns: COLUMNS,
    rowId,
    match: undefined,
    defaultSort: { id: 'company', desc: false },
  })
  const remove = async () => {
    if (await actOrSay(removeAccounts, { id: list.id, companies: [...ticked] })) setTicked(NONE)
  }
  return (
    <div className={css.table}>
      <DataTable
        table={table}
        label={`Accounts of ${list.name}`}
        selection={{ ids: ticked, onChange: setTicked }}
        focused={focused}
        onFocus={setFocused}
        onOpen={() => undefined}
      />
      {ticked.size > 0 && (
        <div className={css.ticked}>
          <span>{formatCount(ticked.size)} selected</span>
          <Button size="small" onClick={() => void remove()}>
            Take off the list
          </Button>
        </div>
      )}
    </div>
  )
}
