import { byName } from '@shared/lib/text.ts'
import { ListFilter } from 'lucide-react'
import { useMemo, useState } from 'react'
import { COMMITMENT_SOURCES } from '../../../columns/commitments/commitmentLine.ts'
import { type SideChoice, useCommitmentsView } from '../../../state/commitmentsView.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { FilterChip } from '../../../ui/filter/FilterChip.tsx'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { Select } from '../../../ui/forms/Select.tsx'
import { usePageKeys } from '../../../ui/keys/usePageKeys.ts'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import css from '../commitments.module.css'
import { type LedgerRow, SOURCE_WORDS } from '../viewModelLedger.ts'

const SIDES: readonly { readonly value: SideChoice; readonly label: string }[] = [
  { value: 'both', label: 'Both sides' },
  { value: 'theirs', label: 'They owe' },
  { value: 'ours', label: 'We owe' },
]

const SOURCES = COMMITMENT_SOURCES.map(value => ({ value, label: SOURCE_WORDS[value] }))

/** Whose promises, out of what, of which partner; F chooses the partner. */
export function LedgerFilters({ rows }: { rows: readonly LedgerRow[] }) {
  const { side, setSide, source, setSource, partnerId, setPartner } = useCommitmentsView()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const partners = useMemo(() => partnersIn(rows), [rows])
  const [button, setButton] = useState<HTMLElement | null>(null)
  usePageKeys(({ key }) => {
    if (key !== 'f' || !button) return false
    setAnchor(button.querySelector('button') ?? button)
    return true
  })
  const chosen = partners.find(({ value }) => value === partnerId)
  return (
    <div className={css.filters} role="toolbar" aria-label="Filters">
      <Segmented<SideChoice> label="Side" options={SIDES} value={side} onChange={setSide} />
      <span className={css.source}>
        <Select
          compact
          label="Source"
          value={source}
          none="All sources"
          options={SOURCES}
          onChange={setSource}
        />
      </span>
      <span ref={setButton}>
        {partnerId === undefined ? (
          <Button
            size="small"
            variant="quiet"
            icon={<ListFilter aria-hidden />}
            kbd="F"
            onClick={event => setAnchor(event.currentTarget)}
          >
            Partner
          </Button>
        ) : (
          <FilterChip
            subject="Partner is"
            value={chosen?.label ?? 'a partner that is gone'}
            onOpen={setAnchor}
            onRemove={() => setPartner(undefined)}
          />
        )}
      </span>
      <ChoiceList
        anchor={anchor}
        label="Partner"
        several={false}
        choices={partners}
        chosen={partnerId === undefined ? [] : [partnerId]}
        onChange={([value]) => value !== undefined && setPartner(value)}
        onClose={() => setAnchor(null)}
      />
    </div>
  )
}

/** Partners that owe or are owed something, by name, with how much. */
function partnersIn(rows: readonly LedgerRow[]) {
  const found = new Map<string, { label: string; count: number }>()
  for (const { partnerId, partner } of rows) {
    if (partnerId === undefined) continue
    const held = found.get(partnerId)
    if (held) held.count += 1
    else found.set(partnerId, { label: partner, count: 1 })
  }
  return [...found]
    .map(([value, { label, count }]) => ({ value, label, count }))
    .sort((a, b) => byName(a.label, b.label))
}
