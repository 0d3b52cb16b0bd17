import { PARTNER_TYPE_LABELS, PARTNER_TYPES, type PartnerType } from '@shared/domain/partner/schema.ts'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import { type KpiForm, newKpi, type TemplateForm } from '../viewModelTemplate.ts'
import { KpiRow } from './KpiRow.tsx'
import { TextBox } from './TextBox.tsx'
import css from './template.module.css'

interface TemplateFieldsProps {
  readonly form: TemplateForm
  readonly currency: string
  onChange(form: TemplateForm): void
}

/** The KPIs as a table to type into, and the rules about all of them. */
export function TemplateFields({ form, currency, onChange }: TemplateFieldsProps) {
  const setKpi = (at: number, part: Partial<KpiForm>) =>
    onChange({ ...form, kpis: form.kpis.map((kpi, i) => (i === at ? { ...kpi, ...part } : kpi)) })
  return (
    <div className={css.fields}>
      <div className={css.names}>
        <TextBox label="Name" value={form.name} onChange={name => onChange({ ...form, name })} />
        <Types chosen={form.partnerTypes} onChange={partnerTypes => onChange({ ...form, partnerTypes })} />
      </div>
      <table className={css.kpis} aria-label="KPIs">
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col">KPI</th>
            <th scope="col">Measures</th>
            <th scope="col">Weight</th>
            <th scope="col">Target</th>
            <th scope="col">Floor</th>
            <th scope="col">Better is</th>
            <th>
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {form.kpis.map((kpi, at) => (
            <KpiRow
              key={kpi.id}
              kpi={kpi}
              currency={currency}
              onChange={part => setKpi(at, part)}
              onRemove={() => onChange({ ...form, kpis: form.kpis.filter((_, i) => i !== at) })}
            />
          ))}
        </tbody>
      </table>
      <Button
        size="small"
        variant="quiet"
        icon={<Plus aria-hidden />}
        onClick={() => onChange({ ...form, kpis: [...form.kpis, newKpi(form.kpis, crypto.randomUUID())] })}
      >
        Add a KPI
      </Button>
      <div className={css.rules}>
        <TextBox
          label="Points off per KPI below its floor"
          figure
          value={form.floorPenalty}
          onChange={floorPenalty => onChange({ ...form, floorPenalty })}
        />
        <TextBox
          label="Healthy from a score of"
          figure
          value={form.healthy}
          onChange={healthy => onChange({ ...form, healthy })}
        />
        <TextBox
          label="Watch from a score of"
          figure
          value={form.watch}
          onChange={watch => onChange({ ...form, watch })}
        />
      </div>
    </div>
  )
}

function Types({
  chosen,
  onChange,
}: {
  chosen: readonly PartnerType[]
  onChange(types: PartnerType[]): void
}) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const words =
    chosen.length === 0 ? 'all partners' : chosen.map(type => PARTNER_TYPE_LABELS[type]).join(', ')
  return (
    <div className={css.types}>
      <span className={css.label}>For</span>
      <Button aria-haspopup="dialog" onClick={event => setAnchor(event.currentTarget)}>
        {words}
      </Button>
      <ChoiceList
        anchor={anchor}
        label="Partner types"
        several
        choices={PARTNER_TYPES.map(value => ({ value, label: PARTNER_TYPE_LABELS[value] }))}
        chosen={chosen}
        onChange={next => onChange(PARTNER_TYPES.filter(type => next.includes(type)))}
        onClose={() => setAnchor(null)}
      />
    </div>
  )
}
