import { Select } from '../../../ui/forms/Select.tsx'
import css from '../calendarFile.module.css'
import type { NewOrganisation, OpenOrganisation } from '../plan/types.ts'
import { counted } from '../viewModel.ts'

interface OrganisationsProps {
  readonly organisations: readonly OpenOrganisation[]
  onChoose(choices: Readonly<Record<string, NewOrganisation>>): void
}

const OPTIONS = [
  { value: 'customer', label: 'a new customer' },
  { value: 'partner', label: 'a new partner' },
  { value: 'skip', label: 'left out' },
] as const satisfies readonly { value: NewOrganisation; label: string }[]

const ALL = [{ value: '', label: 'as chosen below' }, ...OPTIONS]

/** Organisations the cards name and the book does not have: asked once each, or for all. */
export function Organisations({ organisations, onChoose }: OrganisationsProps) {
  if (organisations.length === 0) return null
  const [first] = organisations
  const same = organisations.every(one => one.choice === first?.choice)
  return (
    <section className={css.organisations} aria-label="Organisations that are not in the book">
      <div className={css.organisation}>
        <strong>{counted(organisations.length, 'organisation')} not in the book</strong>
        <span className={css.gap} />
        {organisations.length > 1 && (
          <span className={css.choice}>
            <Select
              compact
              label="All of them become"
              value={same ? (first?.choice ?? '') : ''}
              options={same ? OPTIONS : ALL}
              onChange={value =>
                value !== '' &&
                onChoose(Object.fromEntries(organisations.map(one => [one.key, value as NewOrganisation])))
              }
            />
          </span>
        )}
      </div>
      <ul className={css.list}>
        {organisations.map(one => (
          <li key={one.key} className={css.organisation}>
            <span className={css.name} dir="auto" title={one.name}>
              {one.name}
            </span>
            <span className={css.people}>{counted(one.people, 'person', 'people')}</span>
            <span className={css.gap} />
            <span className={css.choice}>
              <Select
                compact
                label={`${one.name} becomes`}
                value={one.choice}
                options={OPTIONS}
                onChange={value => onChoose({ [one.key]: value as NewOrganisation })}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
