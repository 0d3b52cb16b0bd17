import type { PlanSection } from '@shared/domain/plan/schema.ts'
import { promptsOf } from '@shared/domain/plan/templates.ts'
import { Prose } from '../components/Prose.tsx'
import css from '../plan.module.css'
import type { PlanView } from '../usePlan.ts'
import { AccountsSection } from './AccountsSection.tsx'
import { ActionsSection } from './ActionsSection.tsx'
import { ApprovalSection } from './ApprovalSection.tsx'
import { CoverSection } from './CoverSection.tsx'
import { ForecastSection } from './ForecastSection.tsx'
import { GoalsSection } from './GoalsSection.tsx'
import { ResourcesSection } from './ResourcesSection.tsx'
import { RhythmSection } from './RhythmSection.tsx'
import { SwotSection } from './SwotSection.tsx'
import { TableSection } from './TableSection.tsx'
import { useKind } from './useKind.ts'

const TABLES: Readonly<Partial<Record<PlanSection, (view: PlanView) => React.JSX.Element>>> = {
  cover: view => <CoverSection view={view} />,
  profile: view => <SwotSection view={view} />,
  goals: view => <GoalsSection view={view} />,
  forecast: view => <ForecastSection view={view} />,
  accounts: view => <AccountsSection view={view} />,
  motions: view => <TableSection view={view} kind="motion" />,
  marketing: view => <TableSection view={view} kind="campaign" />,
  enablement: view => <TableSection view={view} kind="enablement" />,
  resources: view => <ResourcesSection view={view} />,
  delivery: view => <TableSection view={view} kind="delivery" />,
  actions: view => <ActionsSection view={view} />,
  risks: view => <TableSection view={view} kind="risk" />,
  rhythm: view => <RhythmSection view={view} />,
  approval: view => <ApprovalSection view={view} />,
}

/** What stands in a section: its prose, and what it lists. */
export function SectionBody({ view, section }: { readonly view: PlanView; readonly section: PlanSection }) {
  const { plan, parts, editable } = view
  const doc = useKind(parts, 'text').find(text => text.section === section)?.doc
  const prompt = promptsOf(plan.template)[section]
  return (
    <div className={css.stack}>
      {(prompt !== undefined || doc !== undefined) && (
        <Prose
          planId={plan.id}
          section={section}
          doc={doc}
          prompt={prompt ?? 'Anything else about it'}
          editable={editable}
        />
      )}
      {TABLES[section]?.(view)}
    </div>
  )
}
