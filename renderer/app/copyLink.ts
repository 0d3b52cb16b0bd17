import { linkTo } from '@shared/domain/link/link.ts'
import { showToast } from '../ui/toast/toasts.ts'
import { hereOf } from './commands/here.ts'

/** Copies the link to a record; pasted into a mail or a note it opens the record in Tandem. */
export async function copyLink(id: string): Promise<void> {
  const link = linkTo(id)
  if (link === undefined) return showToast({ text: 'There is no link to this record.', tone: 'bad' })
  try {
    await navigator.clipboard.writeText(link)
    showToast({ text: 'Link copied.' })
  } catch {
    showToast({ text: 'The link could not be copied. Click into the window and try again.', tone: 'bad' })
  }
}

/** The same for the partner or deal on screen. */
export async function copyLinkHere(): Promise<void> {
  const { partnerId, dealId } = hereOf(location.hash)
  const id = partnerId ?? dealId
  if (id === undefined) showToast({ text: 'Open a partner or a deal, then copy its link.' })
  else await copyLink(id)
}
