import { amendCredits, lockLinksOf } from '@shared/domain/attribution/commands.ts'
import { withAmounts } from '@shared/domain/attribution/freeze.ts'
import { useState } from 'react'
import { act } from '../../../data/act.ts'
import { homeZone } from '../../../data/homeZone.ts'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { formatDate } from '../../../ui/format/dates.ts'
import { Select } from '../../../ui/forms/Select.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import type { DealCreditView } from '../readDealCredit.ts'
import css from '../split.module.css'
import { type AmendRow, amendRows, creditsFrom } from '../viewModelSplit.ts'
import { ShareInput } from './ShareInput.tsx'

const KINDS = [
  { value: 'sourced', label: 'sourced' },
  { value: 'influenced', label: 'influenced' },
  { value: 'none', label: 'no credit' },
]

/** Changes credits after the lock, with a reason that stays on record. */
export function AmendDialog({ view, onClose }: { view: DealCreditView; onClose(): void }) {
  const { deal, credit, names } = view
  const [rows, setRows] = useState<readonly AmendRow[]>(() => amendRows(credit.parts))
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const credits = creditsFrom(rows)
  const amounts = new Map(
    withAmounts(credits ?? [], deal.amount).map(each => [each.partnerId as string, each.amount]),
  )
  const set = (at: number, part: Partial<AmendRow>) =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...part } : row)))

  const save = async () => {
    if (!credits) return setProblem('A share is a number from 0 to 100.')
    const answer = await act(amendCredits, { deal: lockLinksOf(deal), credits, reason, zone: homeZone() })
    if (answer.ok) onClose()
    else setProblem(answer.error.message)
  }

  return (
    <Dialog
      open
      title="Amend the credit"
      lead={`${deal.name}, locked${credit.lockedOn ? ` on ${formatDate(credit.lockedOn)}` : ''}`}
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
      problem={problem}
      actions={<FormActions save="Amend" onClose={onClose} />}
    >
      <div className={css.rows}>
        {rows.map((row, at) => {
          const name = names.get(row.partnerId) ?? 'A partner that is gone'
          return (
            <div key={row.partnerId} className={css.amend}>
              <span className={css.name} dir="auto" title={name}>
                {name}
              </span>
              <Select
                label={`Credit of ${name}`}
                value={row.kind}
                options={KINDS}
                onChange={value => set(at, { kind: value as AmendRow['kind'] })}
              />
              <ShareInput
                label={`Share of ${name}`}
                value={row.share}
                disabled={row.kind === 'none'}
                onChange={share => set(at, { share })}
              />
              <span className={css.amount}>
                {row.kind === 'none' ? (
                  '–'
                ) : (
                  <Money
                    minor={amounts.get(row.partnerId)?.minor}
                    currency={deal.amount?.currency ?? 'USD'}
                  />
                )}
              </span>
              <span className={css.backed}>{backedBy(row)}</span>
            </div>
          )
        })}
      </div>
      <label className={css.reason}>
        <span>Why</span>
        <textarea
          rows={2}
          maxLength={300}
          dir="auto"
          value={reason}
          onChange={event => setReason(event.target.value)}
          placeholder="What came to light after the lock"
        />
      </label>
      <p className={css.quiet}>
        The change is kept for good with your name, the moment, the reason and what it was before.
      </p>
    </Dialog>
  )
}

function backedBy({ kind, evidence }: AmendRow): string {
  if (kind === 'none') return ''
  const rows = evidence[kind].length
  if (rows === 0) return 'nothing on record shows it'
  return `${rows} dated ${rows === 1 ? 'row shows' : 'rows show'} it`
}
