import type { Id } from '@shared/lib/ids.ts'
import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import type { RegistrationLine } from '../../columns/registrations/registrationLine.ts'
import { useRegistrationList } from '../../columns/registrations/registrationStore.ts'
import { runAction } from '../../state/actions.ts'
import { registrationHref } from '../../state/places.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { ClockCell } from './components/ClockCell.tsx'
import { StateBadge } from './components/StateBadge.tsx'
import css from './partnerRegistrations.module.css'

const NO_LINES: readonly RegistrationLine[] = []

/** Those with a clock first, the nearest end at the top; then the latest. */
const byUrgency = (a: RegistrationLine, b: RegistrationLine): number =>
  (a.clock?.dueAt ?? '9').localeCompare(b.clock?.dueAt ?? '9') || b.updatedAt.localeCompare(a.updatedAt)

/** A partner's registrations with their clocks. */
export function PartnerRegistrations({ partnerId }: { partnerId: Id<'partner'> }) {
  const list = useRegistrationList()
  const lines = useMemo(
    () => (list?.lines ?? NO_LINES).filter(line => line.partnerId === partnerId).sort(byUrgency),
    [list, partnerId],
  )
  return (
    <Section
      title="Registrations"
      actions={
        <Button
          size="small"
          icon={<Plus aria-hidden />}
          onClick={() => runAction('openRegistrationForm', { partnerId })}
        >
          New registration
        </Button>
      }
    >
      <Panel flush>
        {lines.length === 0 ? (
          <p className={css.none}>{list ? 'This partner has registered no deal yet.' : ' '}</p>
        ) : (
          <ul className={css.list}>
            {lines.map(line => (
              <li key={line.id}>
                <a href={registrationHref(line.id)} className={css.company} dir="auto" title={line.company}>
                  {line.company}
                </a>
                <StateBadge state={line.state} />
                <ClockCell clock={line.clock} />
                <span className={css.amount}>
                  <Money minor={line.minor} currency={line.currency ?? list?.currency ?? 'USD'} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </Section>
  )
}
