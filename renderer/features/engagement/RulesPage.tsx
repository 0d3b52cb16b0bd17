import type { EngagementRule } from '@shared/domain/engagement/schema.ts'
import { ListChecks } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useReady } from '../../state/boot.ts'
import { RULES_PAGES } from '../../state/sections.ts'
import { useAction } from '../../state/useAction.ts'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { SectionTabs } from '../../ui/frame/SectionTabs.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { Convention } from './components/Convention.tsx'
import { RuleList } from './components/RuleList.tsx'
import css from './rules.module.css'
import { useRules } from './useRules.ts'

const RuleDialog = lazy(() => import('./components/RuleDialog.tsx').then(m => ({ default: m.RuleDialog })))

/** Rules of engagement in their order: the first that fits a registration decides its conflicts. */
export function RulesPage() {
  const ready = useReady()
  return (
    <Page header={<PageHeader title="Rules of engagement" actions={ready && <NewRule />} />}>
      <SectionTabs label="Rules" pages={RULES_PAGES} current="/rules" />
      {ready && <Body />}
    </Page>
  )
}

function NewRule() {
  const [open, setOpen] = useState(false)
  useAction('createOnPage', () => setOpen(true))
  return (
    <>
      <Button variant="primary" kbd="n" onClick={() => setOpen(true)}>
        New rule…
      </Button>
      <Suspense fallback={null}>
        {open && <RuleDialog rule={undefined} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}

function Body() {
  const view = useRules()
  const [open, setOpen] = useState<EngagementRule>()
  return (
    <div className={css.scroll}>
      <div className={css.column}>
        {!view && <Skeleton lines={6} />}
        {view && view.rules.length === 0 && (
          <EmptyState icon={<ListChecks aria-hidden />} title="No rule of your own yet">
            Until there is one, the convention below decides every conflict. Add a rule where your programme
            says otherwise: for a segment, a territory, a product, a size, named accounts or a tier.
          </EmptyState>
        )}
        {view && view.rules.length > 0 && (
          <>
            <p className={css.lead}>
              The first rule that fits a registration decides its conflicts, step by step. Drag rules, or move
              them with Alt and the arrow keys.
            </p>
            <RuleList view={view} onOpen={setOpen} />
          </>
        )}
        {view && <Convention alone={view.rules.length === 0} />}
      </div>
      <Suspense fallback={null}>
        {open && <RuleDialog key={open.id} rule={open} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </div>
  )
}
