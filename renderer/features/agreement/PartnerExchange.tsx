import { balanceInWords, exchangeBalance } from '@shared/domain/exchange/balance.ts'
import type { Exchange } from '@shared/domain/exchange/schema.ts'
import { SIDES, type Side } from '@shared/domain/fields/side.ts'
import type { Id } from '@shared/lib/ids.ts'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useRow, useRowsBy } from '../../data/live.ts'
import { Button } from '../../ui/button/Button.tsx'
import { formatDate } from '../../ui/format/dates.ts'
import { isolated } from '../../ui/format/isolated.ts'
import { formatMoney } from '../../ui/format/numbers.ts'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import css from './agreement.module.css'
import { BalanceBar } from './components/BalanceBar.tsx'
import { Score } from './components/Score.tsx'

const ExchangeDialog = lazy(() => import('./ExchangeDialog.tsx').then(m => ({ default: m.ExchangeDialog })))

type Asked = { readonly givenBy: Side } | { readonly row: Exchange }

/** What both sides give each other: who gives more in words and as a bar, and every entry. */
export function PartnerExchange({ partnerId }: { partnerId: Id<'partner'> }) {
  const rows = useRowsBy('exchanges', 'partnerId', partnerId)
  const partner = useRow('partners', partnerId)
  const [asked, setAsked] = useState<Asked>()
  const sorted = useMemo(() => rows && [...rows].sort(byNewest), [rows])
  const balance = useMemo(() => exchangeBalance(rows ?? []), [rows])
  if (!sorted || !partner) return null
  const name = isolated(partner.name)
  return (
    <Section
      title="Give and get"
      actions={
        <Button size="small" icon={<Plus aria-hidden />} onClick={() => setAsked({ givenBy: 'theirs' })}>
          New entry
        </Button>
      }
    >
      <Panel>
        <p className={css.verdict}>{balanceInWords(balance, name)}</p>
        <BalanceBar balance={balance} />
        <div className={css.columns}>
          {[...SIDES].reverse().map(side => (
            <div key={side} className={css.column}>
              <h3 className={css.columnTitle} dir="auto">
                {side === 'ours' ? 'We give' : `${partner.name} gives`}
              </h3>
              <Entries
                rows={sorted.filter(({ givenBy }) => givenBy === side)}
                onOpen={row => setAsked({ row })}
              />
            </div>
          ))}
        </div>
      </Panel>
      {asked && (
        <Suspense fallback={null}>
          <ExchangeDialog
            partnerId={partnerId}
            {...('row' in asked ? { row: asked.row } : { givenBy: asked.givenBy })}
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </Section>
  )
}

function Entries({ rows, onOpen }: { rows: readonly Exchange[]; onOpen(row: Exchange): void }) {
  if (rows.length === 0)
    return <p className={css.quiet}>Nothing yet: leads, people, money, access, a reference …</p>
  return (
    <ul className={css.entries}>
      {rows.map(row => (
        <li key={row.id}>
          <button type="button" className={css.entry} onClick={() => onOpen(row)}>
            <span className={css.what} dir="auto">
              {row.what}
            </span>
            <Score value={row.score} />
            <span className={css.meta}>
              {[formatDate(row.on), row.worth && formatMoney(row.worth)].filter(Boolean).join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const byNewest = (a: Exchange, b: Exchange): number =>
  a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1
