import { useInboxCount } from '../data/inbox.ts'
import { formatCount } from '../ui/format/numbers.ts'
import { RailLink } from './RailLink.tsx'

/** The way to what waits because of sync; where nothing does, and nobody is there, the rail stays as it is. */
export function InboxLink({ path }: { readonly path: string }) {
  const waiting = useInboxCount()
  if (!waiting && path !== '/inbox') return null
  return <RailLink path={path} to="/inbox" label="Inbox" count={waiting ? formatCount(waiting) : undefined} />
}
