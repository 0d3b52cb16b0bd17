import type { Id } from '@shared/lib/ids.ts'
import { Plus } from 'lucide-react'
import { useDay } from '../../data/dayClock.ts'
import { useRowsBy } from '../../data/live.ts'
import { useSessionForm } from '../../state/sessionForm.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { SessionLinks } from './components/SessionLinks.tsx'
import { sessionLines } from './viewModelList.ts'

const NO_NAMES = new Map<string, string>()

/** A partner's sessions: what comes, then what was. */
export function PartnerSessions({ partnerId }: { partnerId: Id<'partner'> }) {
  const sessions = useRowsBy('sessions', 'partnerId', partnerId)
  const lines = sessionLines(sessions ?? [], NO_NAMES, useDay())
  return (
    <Section
      title="Sessions"
      actions={
        <Button
          size="small"
          icon={<Plus aria-hidden />}
          onClick={() => useSessionForm.getState().show({ partnerId })}
        >
          New session
        </Button>
      }
    >
      <Panel flush>
        <SessionLinks lines={lines} none={sessions ? 'No session with this partner yet.' : ' '} />
      </Panel>
    </Section>
  )
}
