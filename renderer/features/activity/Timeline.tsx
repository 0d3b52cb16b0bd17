import { CalendarPlus, ListPlus, Mail } from 'lucide-react'
import { runAction } from '../../state/actions.ts'
import type { TimelineOf } from '../../state/slots.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { IconButton } from '../../ui/button/IconButton.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import css from './activity.module.css'
import { CaptureBox } from './components/CaptureBox.tsx'
import { TimelineList } from './components/TimelineList.tsx'
import { recordOf, useTimeline } from './useTimeline.ts'

/** What was said and is to do about a partner, deal or registration, with a line that takes the next note at once. */
export function Timeline({ of }: { of: TimelineOf }) {
  return <TimelineOfOne key={recordOf(of).id} of={of} />
}

function TimelineOfOne({ of }: { of: TimelineOf }) {
  const view = useTimeline(of)
  const { partnerId, dealId, registrationId } = view.place
  const about = {
    ...(partnerId && { partnerId }),
    ...(dealId && { dealId }),
    ...(registrationId && { registrationId }),
  }
  return (
    <Section
      title="Timeline"
      actions={
        <>
          <IconButton
            small
            label="Log a meeting, call or mail…"
            onClick={() => runAction('openInteraction', about)}
          >
            <CalendarPlus aria-hidden />
          </IconButton>
          <IconButton small label="New task or promise…" onClick={() => runAction('openTask', about)}>
            <ListPlus aria-hidden />
          </IconButton>
          <IconButton small label="Write a mail…" onClick={() => runAction('openMail', about)}>
            <Mail aria-hidden />
          </IconButton>
        </>
      }
    >
      <div className={css.timeline}>
        <CaptureBox id={view.id} place={view.place} today={view.day} />
        {view.groups && view.groups.length === 0 && (
          <p className={css.empty}>
            Nothing yet. Just type: what you write here is kept with its day, and Enter saves it.
          </p>
        )}
        {view.groups && <TimelineList groups={view.groups} view={view} />}
        {!view.whole && view.groups && (
          <Button variant="quiet" size="small" onClick={view.more}>
            Show older
          </Button>
        )}
      </div>
    </Section>
  )
}
