import type { Id } from '@shared/lib/ids.ts'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../ui/button/Button.tsx'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import css from './commitments.module.css'
import { SideCard } from './components/SideCard.tsx'
import { LedgerTable } from './LedgerTable.tsx'
import { partnerLedgerColumns } from './ledgerColumns.tsx'
import { usePartnerLedger } from './useLedger.ts'

const NewPromiseDialog = lazy(() =>
  import('./NewPromiseDialog.tsx').then(m => ({ default: m.NewPromiseDialog })),
)

const MOST = 8
const URGENT_FIRST = { id: 'state', desc: false }

/** What this partner and we owe each other, and how well both keep their word. */
export function PartnerCommitments({ partnerId }: { partnerId: Id<'partner'> }) {
  const { known, rows, sums } = usePartnerLedger(partnerId)
  const [focused, setFocused] = useState<string>()
  const [adding, setAdding] = useState(false)
  if (!known) return null
  return (
    <Section
      title="Commitments"
      note={
        <a className={css.link} href="#/commitments">
          All partners
        </a>
      }
      actions={
        <Button size="small" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
          New promise
        </Button>
      }
    >
      <div className={css.sides}>
        {sums.map(each => (
          <SideCard key={each.side} sums={each} />
        ))}
      </div>
      <Panel flush>
        {rows.length === 0 ? (
          <p className={css.nothing}>
            Neither side has promised anything yet. The actions of a plan come here by themselves.
          </p>
        ) : (
          <div className={css.partnerTable} style={{ height: Math.min(rows.length, MOST) * 40 + 42 }}>
            <LedgerTable
              id="partner.commitments"
              rows={rows}
              columns={partnerLedgerColumns}
              usual={URGENT_FIRST}
              focused={focused}
              onFocus={setFocused}
              empty={null}
            />
          </div>
        )}
      </Panel>
      {adding && (
        <Suspense fallback={null}>
          <NewPromiseDialog
            partnerId={partnerId}
            onClose={made => {
              setAdding(false)
              if (made !== undefined) setFocused(made)
            }}
          />
        </Suspense>
      )}
    </Section>
  )
}
