import { createMember } from '@shared/domain/member/commands.ts'
import { UserPlus, Users } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { actOrSay } from '../../data/act.ts'
import type { Team } from '../../data/useTeam.ts'
import { arrived, useArrival } from '../../state/arrival.ts'
import { useMemberForm } from '../../state/memberForm.ts'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { MemberTable } from './components/MemberTable.tsx'
import { StrangerList } from './components/StrangerList.tsx'
import css from './team.module.css'
import { useBooks } from './useBooks.ts'

const newMember = () => useMemberForm.getState().show({})

/** Settings ▸ Team: who is in it, and how large each one's book is. */
export function TeamSection() {
  const found = useBooks()
  const root = useRef<HTMLDivElement>(null)
  const wanted = useArrival('settings')?.focus === 'team'
  const known = found !== undefined
  useEffect(() => {
    if (!wanted || !known) return
    root.current?.scrollIntoView({ block: 'start' })
    root.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
    arrived()
  }, [wanted, known])
  const isEmpty = found?.team.members.length === 0
  return (
    <div ref={root}>
      <Section
        title="Team"
        note="Partners belong to the book of their owner"
        actions={
          found &&
          !isEmpty && (
            <Button size="small" icon={<UserPlus aria-hidden />} onClick={newMember}>
              New member
            </Button>
          )
        }
      >
        <Panel>
          {!found && <Skeleton lines={3} />}
          {found && !isEmpty && <MemberTable found={found} />}
          {found && <AddMe team={found.team} />}
          {found && isEmpty && (
            <EmptyState
              icon={<Users aria-hidden />}
              title="Nobody is in the team yet"
              actions={
                <Button icon={<UserPlus aria-hidden />} onClick={newMember}>
                  New member
                </Button>
              }
            >
              With two or more, lists show your own book or the team’s, and partners can be handed over.
            </EmptyState>
          )}
          {found?.books && <StrangerList strangers={found.books.strangers} />}
        </Panel>
      </Section>
    </div>
  )
}

/** Whoever works here is asked, never added silently. */
function AddMe({ team: { me, owner, members } }: { team: Team }) {
  if (me) return null
  if (owner === '')
    return members.length === 0 ? null : (
      <p className={css.offer}>Say your name under Workspace above, and your book is known too.</p>
    )
  return (
    <div className={css.offer}>
      <p>
        You, <strong dir="auto">{owner}</strong>, are not in the team yet.
      </p>
      <Button size="small" variant="primary" onClick={() => void actOrSay(createMember, { name: owner })}>
        Add me to the team
      </Button>
    </div>
  )
}
