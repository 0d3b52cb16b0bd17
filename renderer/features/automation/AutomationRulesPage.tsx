import type { AutomationRule } from '@shared/domain/automation/schema.ts'
import type { RuleDraft } from '@shared/domain/automation/starters.ts'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useReady } from '../../state/boot.ts'
import { RULES_PAGES } from '../../state/sections.ts'
import { useAction } from '../../state/useAction.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { SectionTabs } from '../../ui/frame/SectionTabs.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { RuleList } from './components/RuleList.tsx'
import { RuleStarters } from './components/RuleStarters.tsx'
import { useRulesPage } from './useRulesPage.ts'
import { useRuleToBegin } from './useRuleToBegin.ts'

const RuleEditor = lazy(async () => ({ default: (await import('./components/RuleEditor.tsx')).RuleEditor }))
const DryRunDialog = lazy(async () => ({
  default: (await import('./components/DryRunDialog.tsx')).DryRunDialog,
}))

type Open =
  | { readonly kind: 'edit'; readonly rule: AutomationRule }
  | { readonly kind: 'new'; readonly draft?: RuleDraft }
  | { readonly kind: 'dry'; readonly id: string }

/** Rules ▸ Automation: what happens by itself, when, and how often it did. */
export function AutomationRulesPage() {
  const ready = useReady()
  const header = <PageHeader title="Automation" />
  return ready ? <Rules /> : <Page header={header}>{null}</Page>
}

function Rules() {
  const view = useRulesPage()
  const { rules, world } = view
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const begin = (draft?: RuleDraft) => setOpen({ kind: 'new', ...(draft && { draft }) })
  useAction('createOnPage', () => begin())
  useRuleToBegin(begin)
  const dry = open?.kind === 'dry' ? rules?.find(({ id }) => id === open.id) : undefined
  return (
    <Page
      header={
        <PageHeader
          title="Automation"
          actions={
            <Button variant="primary" icon={<Plus aria-hidden />} kbd="n" onClick={() => begin()}>
              New rule…
            </Button>
          }
        />
      }
    >
      <SectionTabs label="Rules" pages={RULES_PAGES} current="/rules/automation" />
      {!rules || !world ? (
        <Skeleton lines={6} />
      ) : rules.length === 0 ? (
        <RuleStarters world={world} onBegin={begin} />
      ) : (
        <RuleList
          view={view}
          onEdit={rule => setOpen({ kind: 'edit', rule })}
          onTry={({ id }) => setOpen({ kind: 'dry', id })}
        />
      )}
      <Suspense fallback={null}>
        {world && (open?.kind === 'edit' || open?.kind === 'new') && (
          <RuleEditor
            world={world}
            {...(open.kind === 'edit' ? { rule: open.rule } : open.draft && { draft: open.draft })}
            onSave={view.save}
            onClose={close}
          />
        )}
        {dry && <DryRunDialog rule={dry} onEnable={() => view.setEnabled(dry, true)} onClose={close} />}
      </Suspense>
    </Page>
  )
}
