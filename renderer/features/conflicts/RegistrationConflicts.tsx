import { regionTimes } from '@shared/domain/registration/region.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useMemo, useState } from 'react'
import { homeZone } from '../../data/homeZone.ts'
import { useRow, useWorkspace } from '../../data/live.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import { Section } from '../../ui/layout/Section.tsx'
import { ConflictCard } from './components/ConflictCard.tsx'
import css from './conflicts.module.css'
import { useConflicts } from './useConflicts.ts'

/** Registration page: who else claims the customer, why, and what was decided. */
export function RegistrationConflicts({ registrationId }: { registrationId: Id<'registration'> }) {
  const found = useConflicts(registrationId)
  const workspace = useWorkspace()
  const registration = useRow('registrations', registrationId)
  const policy = useMemo(() => policyOf(workspace ?? {}), [workspace])
  const regions = useMemo(() => regionTimes(policy, homeZone()), [policy])
  const [chosen, setChosen] = useState<string | null>()
  if (!found || !workspace || registration === undefined) return null
  const open = found.filter(({ conflict }) => conflict.decision === undefined).length
  // The first one nobody settled stands open; who folded it away keeps it so.
  const shown = chosen === undefined ? (open > 0 ? found[0]?.conflict.id : undefined) : chosen
  return (
    <Section title="Conflicts" note={noteOf(found.length, open)}>
      {found.length === 0 ? (
        <p className={css.none}>
          {registration?.state === 'draft'
            ? 'Rivals are looked for when it is submitted.'
            : 'Nobody else was found to claim this customer and these products.'}
        </p>
      ) : (
        <ol className={css.cards}>
          {found.map(sides => (
            <ConflictCard
              key={sides.conflict.id}
              sides={sides}
              policy={policy}
              regions={regions}
              asRival={sides.conflict.rivalId === registrationId}
              open={sides.conflict.id === shown}
              onToggle={() => setChosen(sides.conflict.id === shown ? null : sides.conflict.id)}
            />
          ))}
        </ol>
      )}
    </Section>
  )
}

function noteOf(all: number, open: number): string | undefined {
  if (all === 0) return undefined
  if (open === 0) return all === 1 ? 'decided' : `all ${formatCount(all)} decided`
  return open === all
    ? `${formatCount(open)} to decide`
    : `${formatCount(open)} of ${formatCount(all)} to decide`
}
