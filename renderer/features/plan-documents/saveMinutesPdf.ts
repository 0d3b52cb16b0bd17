import { getRow } from '../../data/rows.ts'
import { safeFileName } from '../../platform/fileName.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { savePdf } from './savePdf.ts'

/** `Nordlicht – minutes 2026-11-26.pdf`. */
export async function saveMinutesPdf(sessionId: string): Promise<void> {
  const session = await getRow('sessions', sessionId)
  const partner = session && (await getRow('partners', session.partnerId))
  if (!session || !partner)
    return void showToast({ text: 'This session is not in the book any more.', tone: 'bad' })
  await savePdf(
    'minutes',
    { sessionId },
    safeFileName(partner.name, ` – minutes ${session.on}.pdf`, 'Partner'),
  )
}
