import { editDeal } from '@shared/domain/deal/commands.ts'
import { PARTNER_ROLES, type PartnerRole } from '@shared/domain/deal/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { usePartnerChoices } from '../../../columns/usePartnerChoices.ts'
import { act } from '../../../data/act.ts'
import { useNames } from '../../../data/useNames.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { Select } from '../../../ui/forms/Select.tsx'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import type { DealCreditView } from '../readDealCredit.ts'
import css from '../split.module.css'
import { partnersFrom, roleSums, type SplitRow, splitEvenly, splitRows } from '../viewModelSplit.ts'
import { ShareInput } from './ShareInput.tsx'

const ROLES = PARTNER_ROLES.map(value => ({ value, label: value }))

/** Who takes part in the deal, in which role and with which share; the sums follow while one types. */
export function SplitDialog({ view, onClose }: { view: DealCreditView; onClose(): void }) {
  const { deal } = view
  const [rows, setRows] = useState<readonly SplitRow[]>(() => splitRows(deal.partners))
  const [problem, setProblem] = useState<string>()
  const names = useNames(
    'partners',
    rows.map(({ partnerId }) => partnerId),
  )
  const partners = partnersFrom(rows)
  const set = (at: number, part: Partial<SplitRow>) =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...part } : row)))

  const save = async () => {
    if (!partners) return setProblem('A share is a number from 0 to 100.')
    const answer = await act(editDeal, { id: deal.id, patch: { partners } })
    if (answer.ok) onClose()
    else setProblem(answer.error.message)
  }

  return (
    <Dialog
      open
      title="Roles and split"
      lead={deal.name}
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
      problem={problem}
      actions={<FormActions save="Save" onClose={onClose} />}
    >
      <div className={css.rows}>
        {rows.map((row, at) => {
          const name = names.get(row.partnerId) ?? '…'
          return (
            <div key={`${row.partnerId} ${at}`} className={css.row}>
              <span className={css.name} dir="auto" title={name}>
                {name}
              </span>
              <Select
                label={`Role of ${name}`}
                value={row.role}
                options={ROLES}
                onChange={value => set(at, { role: value as PartnerRole })}
              />
              <ShareInput
                label={`Share of ${name}`}
                value={row.share}
                onChange={share => set(at, { share })}
              />
              <IconButton
                small
                label={`Take ${name} off the deal`}
                onClick={() => setRows(rows.filter((_, i) => i !== at))}
              >
                <X aria-hidden />
              </IconButton>
            </div>
          )
        })}
        {rows.length === 0 && <p className={css.quiet}>No partner: a direct deal.</p>}
      </div>
      <div className={css.tools}>
        <AddPartner onAdd={partnerId => setRows([...rows, newRow(partnerId, rows)])} />
        {rows.length > 1 && (
          <Button size="small" variant="quiet" onClick={() => setRows(splitEvenly(rows))}>
            Split evenly
          </Button>
        )}
      </div>
      <ul className={css.sums} aria-live="polite">
        {partners ? (
          roleSums(partners).map(({ role, words, tooMuch }) => (
            <li key={role} data-bad={tooMuch || undefined}>
              <span>{role}</span>
              <span className={css.sum}>{words}</span>
            </li>
          ))
        ) : (
          <li data-bad>A share is a number from 0 to 100.</li>
        )}
      </ul>
      <p className={css.quiet}>
        A role alone earns no credit: sourced counts with an approved registration or a referral dated before
        the deal, influenced with a dated meeting, call or mail inside the window.
      </p>
    </Dialog>
  )
}

/** The first one named is taken to have brought the deal; the next ones get what is left of influence. */
const newRow = (partnerId: Id<'partner'>, rows: readonly SplitRow[]): SplitRow => ({
  partnerId,
  role: rows.length === 0 ? 'sourced' : 'influenced',
  share: '100',
})

function AddPartner({ onAdd }: { onAdd(partnerId: Id<'partner'>): void }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const choices = usePartnerChoices()
  return (
    <>
      <Button size="small" icon={<Plus aria-hidden />} onClick={event => setAnchor(event.currentTarget)}>
        Add partner
      </Button>
      <ChoiceList
        anchor={anchor}
        label="Partner"
        several={false}
        choices={choices}
        chosen={[]}
        onChange={([id]) => {
          if (id !== undefined) onAdd(id as Id<'partner'>)
        }}
        onClose={() => setAnchor(null)}
      />
    </>
  )
}
