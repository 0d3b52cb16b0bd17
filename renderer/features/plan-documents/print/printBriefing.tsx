import { today } from '../../../data/today.ts'
import type { Paper } from '../../../ui/document/paper.ts'
import { BriefingDocument } from '../briefing/BriefingDocument.tsx'
import { readBriefing } from '../readBriefing.ts'

/** Reads the briefing of a plan for printing; `bookDay` is what the window that asked stands on. */
export async function printBriefing({
  params,
  paper,
}: {
  readonly params: Readonly<Record<string, string>>
  readonly paper: Paper
}) {
  const { planId = '', bookDay = today(), locale = navigator.language } = params
  const view = await readBriefing(planId, bookDay)
  if (!view) throw new Error('This plan is no longer in the store. It may have been undone.')
  return {
    title: `Briefing on ${view.partner.name} for ${view.plan.name}`,
    render: (onLaidOut: () => void) => (
      <BriefingDocument view={view} paper={paper} locale={locale} onLaidOut={onLaidOut} />
    ),
  }
}
