import { bookDay } from '../../columns/bookDay.ts'
import { getRow } from '../../data/rows.ts'
import { safeFileName } from '../../platform/fileName.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { savePdf } from './savePdf.ts'

/** `Nordlicht – briefing 2026-11-26.pdf`. */
export async function saveBriefingPdf(planId: string): Promise<void> {
  const plan = await getRow('plans', planId)
  const partner = plan && (await getRow('partners', plan.partnerId))
  if (!partner) return void showToast({ text: 'This plan is not in the book any more.', tone: 'bad' })
  const day = await bookDay()
  await savePdf(
    'briefing',
    { planId, bookDay: day },
    safeFileName(partner.name, ' – briefing.pdf', 'Partner'),
  )
}
