import { hashOfContent } from '@shared/domain/plan/content.ts'
import { titleWithHash } from '@shared/domain/plan/hashInPdf.ts'
import { readContent } from '../../../data/planContent.ts'
import { readPlan } from '../../../data/planRows.ts'
import { getRow } from '../../../data/rows.ts'
import { today } from '../../../data/today.ts'
import type { Paper } from '../../../ui/document/paper.ts'
import type { PlanSource } from '../plan/context.ts'
import { PlanDocument } from '../plan/PlanDocument.tsx'

/** Loads a locked version by `versionId`, else the plan as it is by `planId`, for printing. */
export async function printPlan({
  params,
  paper,
}: {
  readonly params: Readonly<Record<string, string>>
  readonly paper: Paper
}) {
  const { planId = '', versionId, locale = navigator.language } = params
  const source = versionId ? await versionSource(versionId) : await draftSource(planId)
  const content = 'version' in source ? source.version.content : source.draft
  const title = `${content.plan.name}, ${content.partner.name}`
  return {
    title:
      'version' in source
        ? titleWithHash(`${title}, version ${content.version}`, source.version.hash)
        : `${title}, draft`,
    render: (onLaidOut: () => void) => (
      <PlanDocument source={source} paper={paper} locale={locale} onLaidOut={onLaidOut} />
    ),
  }
}

async function versionSource(id: string): Promise<PlanSource> {
  const version = await getRow('planVersions', id)
  if (!version) throw new Error('This version is no longer in the store. It may have been undone.')
  return { version, hashHolds: hashOfContent(version.content) === version.hash }
}

async function draftSource(id: string): Promise<PlanSource> {
  const rows = await readPlan(id)
  const draft = rows && (await readContent(rows, today()))
  if (!draft) throw new Error('This plan is no longer in the store. It may have been undone.')
  return { draft, status: rows.plan.status }
}
