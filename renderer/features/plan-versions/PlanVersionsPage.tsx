import { PLAN_STATUS_LABELS } from '@shared/domain/plan/schema.ts'
import { useParams } from 'wouter'
import { useReady } from '../../state/boot.ts'
import { planPath } from '../../state/places.ts'
import { formatDate } from '../../ui/format/dates.ts'
import { NotFound } from '../../ui/frame/NotFound.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { RecordColumns, RecordHead } from '../../ui/frame/RecordPage.tsx'
import { usePageKeys } from '../../ui/keys/usePageKeys.ts'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ComparePane } from './components/ComparePane.tsx'
import { Signing } from './components/Signing.tsx'
import { Standing } from './components/Standing.tsx'
import { StepButtons } from './components/StepButtons.tsx'
import { VerifyFile } from './components/VerifyFile.tsx'
import { VersionList } from './components/VersionList.tsx'
import { type PlanVersions, usePlanVersions } from './usePlanVersions.ts'
import { useSteps } from './useSteps.ts'
import css from './versions.module.css'

const CRUMB = { label: 'Plans', href: '#/plans' }

/** Versions of a plan: the way to both signatures, what was locked, what changed between two of them. */
export function PlanVersionsPage() {
  const id = decodeURIComponent(useParams<{ id: string }>().id ?? '')
  if (!useReady()) return <Page header={<PageHeader title="" crumb={CRUMB} />}>{null}</Page>
  return <OnePlan key={id} id={id} />
}

function OnePlan({ id }: { id: string }) {
  const of = usePlanVersions(id)
  if (of === null) return <NotFound what="plan" crumb={CRUMB} />
  if (of === undefined)
    return (
      <Page header={<PageHeader title="" crumb={CRUMB} />}>
        <Skeleton lines={8} />
      </Page>
    )
  return <Versions of={of} />
}

function Versions({ of }: { of: PlanVersions }) {
  const steps = useSteps(of)
  usePageKeys(event => !event.shiftKey && steps.onKey(event.key))
  const { plan, partner, versions } = of
  return (
    <Page
      header={<PageHeader title="Versions" crumb={{ label: plan.name, href: `#${planPath(plan.id)}` }} />}
    >
      <RecordColumns
        what="plan"
        head={
          <RecordHead
            name={plan.name}
            facts={[
              partner,
              `${formatDate(plan.from)} to ${formatDate(plan.to)}`,
              `${PLAN_STATUS_LABELS[plan.status]}, version ${plan.version}`,
            ].join(' · ')}
            actions={<StepButtons of={of} steps={steps} keys />}
          >
            {null}
          </RecordHead>
        }
        side={
          <>
            <Section title="Versions">
              <Panel flush>
                {versions.length === 0 ? (
                  <p className={css.nothing}>
                    Nothing was locked yet. A locked version is kept here for good.
                  </p>
                ) : (
                  <VersionList
                    versions={versions}
                    partner={partner}
                    onSavePdf={id => void steps.savePdf(id)}
                  />
                )}
              </Panel>
            </Section>
            <Section title="A file of this plan">
              <Panel>
                <VerifyFile planId={plan.id} />
              </Panel>
            </Section>
          </>
        }
      >
        <Section title="Approval">
          <Panel>
            <Standing of={of} steps={steps} />
          </Panel>
        </Section>
        <Section title="Compare">
          <Panel flush>
            {versions.length < 2 ? (
              <p className={css.nothing}>
                Two versions are needed. Once a plan is locked, changed and locked again, this shows section
                by section what differs.
              </p>
            ) : (
              <ComparePane versions={versions} />
            )}
          </Panel>
        </Section>
      </RecordColumns>
      <Signing of={of} steps={steps} />
    </Page>
  )
}
