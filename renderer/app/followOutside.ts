import type { Link } from '@shared/domain/link/link.ts'
import type { Events } from '@shared/ipc/contract.ts'
import { navigate } from 'wouter/use-hash-location'
import { getRow } from '../data/rows.ts'
import { openSource } from '../features/workspace-file/ask.ts'
import { pathOf } from '../state/places.ts'
import { showToast } from '../ui/toast/toasts.ts'
import { findFor } from './findFor.ts'
import { goSafely } from './goSafely.ts'

/** Opens what the system handed over: a workspace file, or the place a link leads to. */
export async function followOutside(outside: Events['outside']): Promise<void> {
  if (outside.kind === 'refused') showToast({ text: outside.message, tone: 'bad' })
  else if (outside.kind === 'file') openSource(outside.file)
  else await followLink(outside.link)
}

async function followLink(link: Link): Promise<void> {
  const go = await wayOf(link)
  if (!go) {
    const what = link.kind === 'deal' ? 'deal' : 'partner'
    return showToast({ text: `This link leads to a ${what} that is not in this workspace.`, tone: 'bad' })
  }
  goSafely('A link was opened.', go)
}

async function wayOf(link: Link): Promise<(() => void) | undefined> {
  if (link.kind === 'today') return () => navigate('/today')
  if (link.kind === 'find') return () => findFor(link.query)
  const path = pathOf(link.id)
  const table = link.kind === 'deal' ? 'deals' : 'partners'
  return path !== undefined && (await getRow(table, link.id)) ? () => navigate(path) : undefined
}
