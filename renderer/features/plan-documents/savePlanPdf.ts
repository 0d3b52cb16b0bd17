import { getRow } from '../../data/rows.ts'
import { safeFileName } from '../../platform/fileName.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { savePdf } from './savePdf.ts'

/** `Nordlicht – Plan 2027 – v2.pdf`; without a version the plan as it is, as a draft. */
export async function savePlanPdf({
  planId,
  versionId,
}: {
  readonly planId: string
  readonly versionId?: string
}): Promise<void> {
  const plan = await getRow('plans', planId)
  const partner = plan && (await getRow('partners', plan.partnerId))
  const version = versionId ? await getRow('planVersions', versionId) : undefined
  if (!plan || !partner || (versionId && !version))
    return void showToast({ text: 'This plan is not in the book any more.', tone: 'bad' })
  const tail = version ? ` – v${version.version}.pdf` : ' – draft.pdf'
  const name = plan.name.includes(partner.name) ? plan.name : `${partner.name} – ${plan.name}`
  await savePdf('plan', { planId, ...(versionId && { versionId }) }, safeFileName(name, tail, 'Plan'))
}
