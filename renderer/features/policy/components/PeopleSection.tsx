import type { ChannelPolicy, TeamMember } from '@shared/domain/workspace/channelPolicy.ts'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { savePolicy, savePolicyOrSay } from '../../../data/savePolicy.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Checkbox } from '../../../ui/forms/Checkbox.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../policy.module.css'

const PersonDialog = lazy(() => import('./PersonDialog.tsx').then(m => ({ default: m.PersonDialog })))

const mayInWords = ({ canApprove, canAdjudicate }: TeamMember): string =>
  [canApprove && 'approves', canAdjudicate && 'decides conflicts'].filter(Boolean).join(' and ') ||
  'decides nothing'

const quotaInWords = ({ quotaTerritories, quotaPartnerIds }: TeamMember): string =>
  [
    ...quotaTerritories,
    ...(quotaPartnerIds.length > 0
      ? [`${quotaPartnerIds.length} ${quotaPartnerIds.length === 1 ? 'partner' : 'partners'}`]
      : []),
  ].join(', ')

/** Who approves and who settles conflicts, and what their quota is made of. */
export function PeopleSection({ policy }: { policy: ChannelPolicy }) {
  const [open, setOpen] = useState<number | 'new'>()
  const { team } = policy
  const put = (at: number | 'new', person: TeamMember) =>
    savePolicy(({ team }) => ({
      team: at === 'new' ? [...team, person] : team.map((each, i) => (i === at ? person : each)),
    }))
  return (
    <Section
      title="People"
      note="As long as nobody is named, everybody may approve."
      actions={
        <Button size="small" icon={<Plus aria-hidden />} onClick={() => setOpen('new')}>
          Add a person
        </Button>
      }
    >
      <Panel flush>
        {team.length === 0 ? (
          <p className={css.none}>Nobody is named yet.</p>
        ) : (
          <ul className={css.list}>
            {team.map((person, at) => (
              <li key={person.name}>
                <button type="button" className={css.line} onClick={() => setOpen(at)}>
                  <b dir="auto">{person.name}</b>
                  <span>{mayInWords(person)}</span>
                  <span className={css.end}>
                    {quotaInWords(person) ? `quota: ${quotaInWords(person)}` : 'no quota'}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className={css.foot}>
          <Checkbox
            label="Nobody approves what counts for their own quota"
            checked={policy.neutralApprover}
            onChange={neutralApprover => void savePolicyOrSay(() => ({ neutralApprover }))}
          />
        </div>
      </Panel>
      <Suspense fallback={null}>
        {open !== undefined && (
          <PersonDialog
            person={open === 'new' ? undefined : team[open]}
            onSave={person => put(open, person)}
            onRemove={
              open === 'new'
                ? undefined
                : () => {
                    setOpen(undefined)
                    void savePolicyOrSay(({ team }) => ({ team: team.filter((_, i) => i !== open) }))
                  }
            }
            onClose={() => setOpen(undefined)}
          />
        )}
      </Suspense>
    </Section>
  )
}
