import { Inbox as InboxIcon } from 'lucide-react'
import { useInbox } from '../../data/inbox.ts'
import { useReady } from '../../state/boot.ts'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { formatCount } from '../../ui/format/numbers.ts'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ConflictCard } from './components/ConflictCard.tsx'
import { RefusedCard } from './components/RefusedCard.tsx'
import css from './inbox.module.css'

/** What waits for a person because of sync: both sides changed the same, or the server did not take a change. */
export function InboxPage() {
  const ready = useReady()
  return (
    <Page scroll header={<PageHeader title="Inbox" />}>
      {ready ? <Waiting /> : null}
    </Page>
  )
}

function Waiting() {
  const inbox = useInbox()
  if (!inbox) return <Skeleton lines={6} />
  const { conflicts, refused, names } = inbox
  if (conflicts.length + refused.length === 0)
    return (
      <EmptyState icon={<InboxIcon aria-hidden />} title="Nothing waits for you">
        Where you and a colleague change the same field, both values are shown here and one of you picks.
      </EmptyState>
    )
  return (
    <div className={css.sections}>
      {conflicts.length > 0 && (
        <Section title="Conflicts" note={`${formatCount(conflicts.length)} to decide, once for everybody`}>
          <ul className={css.list} aria-label="Conflicts">
            {conflicts.map(conflict => (
              <ConflictCard key={conflict.id} conflict={conflict} name={names.get(conflict.recordId)} />
            ))}
          </ul>
        </Section>
      )}
      {refused.length > 0 && (
        <Section title="Refused" note="Kept on this laptop; the server did not take it">
          <ul className={css.list} aria-label="Refused">
            {refused.map(({ known, lost }) => (
              <RefusedCard key={known.id} row={known} lost={lost} name={names.get(known.id)} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
