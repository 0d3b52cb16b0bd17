import { acceptProposal, refuseProposal } from '@shared/domain/pack/decide.ts'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useParams } from 'wouter'
import { act, actOrSay } from '../../data/act.ts'
import { useReady } from '../../state/boot.ts'
import { partnerHref } from '../../state/places.ts'
import { formatInstant } from '../../ui/format/dates.ts'
import { NotFound } from '../../ui/frame/NotFound.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { usePageKeys } from '../../ui/keys/usePageKeys.ts'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import css from './answer.module.css'
import { ProposalCard } from './components/ProposalCard.tsx'
import { useAnswer } from './useAnswer.ts'
import { answerState, nextOpen } from './viewModelAnswer.ts'

const ReasonDialog = lazy(() =>
  import('../../ui/dialog/ReasonDialog.tsx').then(m => ({ default: m.ReasonDialog })),
)
const CRUMB = { label: 'Plans', href: '#/plans' }

/** What a partner answered to a pack, to be taken over or left out one by one. */
export function AnswerPage() {
  const id = decodeURIComponent(useParams<{ id: string }>().id ?? '')
  const ready = useReady()
  if (!ready) return <Page header={<PageHeader title="" crumb={CRUMB} />}>{null}</Page>
  return <OneAnswer key={id} id={id} />
}

function OneAnswer({ id }: { id: string }) {
  const view = useAnswer(id)
  if (view === null) return <NotFound what="answer" crumb={CRUMB} />
  if (view === undefined)
    return (
      <Page header={<PageHeader title="" crumb={CRUMB} />}>
        <Skeleton lines={8} />
      </Page>
    )
  return <Proposals view={view} />
}

function Proposals({ view }: { view: NonNullable<ReturnType<typeof useAnswer>> }) {
  const { answer, plan, partner, lines } = view
  const [at, setAt] = useState(() => nextOpen(answer.proposals, -1))
  const [refusing, setRefusing] = useState<string>()
  const list = useRef<HTMLOListElement>(null)
  const which = (proposalId: string) => ({ answerId: answer.id, packId: answer.packId, proposalId })
  const onward = (from: number) => setAt(nextOpen(answer.proposals, from))

  const accept = async (index: number) => {
    const line = lines[index]
    if (line?.state === 'open' && (await actOrSay(acceptProposal, which(line.id)))) onward(index)
  }
  const refuse = (index: number) => {
    const line = lines[index]
    if (line?.state === 'open') setRefusing(line.id)
  }
  const step = (by: number) => setAt(now => Math.max(0, Math.min(lines.length - 1, now + by)))
  usePageKeys(({ key }) => {
    if (key === 'a') void accept(at)
    else if (key === 'r') refuse(at)
    else if (key === 'j' || key === 'ArrowDown') step(1)
    else if (key === 'k' || key === 'ArrowUp') step(-1)
    else return false
    return true
  })
  useEffect(() => {
    const card = list.current?.children[at]
    if (card instanceof HTMLElement) card.focus()
  }, [at])

  return (
    <Page scroll header={<PageHeader title={`Answer of ${answer.answeredBy}`} crumb={CRUMB} />}>
      <div className={css.page}>
        <header className={css.head}>
          <h1 className={css.name} dir="auto">
            Answer of {answer.answeredBy}
          </h1>
          <p className={css.facts}>
            {partner && (
              <a href={partnerHref(partner.id)} dir="auto">
                {partner.name}
              </a>
            )}
            {plan && <span dir="auto"> on {plan.name}</span>}, {formatInstant(answer.answeredAt)}
          </p>
          <p className={css.state} aria-live="polite">
            {answerState(answer)}
          </p>
        </header>
        <ol className={css.list} ref={list} aria-label="Proposals">
          {lines.map((line, i) => (
            <ProposalCard
              key={line.id}
              line={line}
              current={i === at}
              onFocus={() => setAt(i)}
              onAccept={() => void accept(i)}
              onRefuse={() => refuse(i)}
            />
          ))}
        </ol>
      </div>
      {refusing !== undefined && (
        <Suspense fallback={null}>
          <ReasonDialog
            title="Refuse the proposal"
            label="Reason"
            submit="Refuse"
            onGive={async reason => {
              const done = await act(refuseProposal, { ...which(refusing), reason })
              if (!done.ok) return done.error.message
              onward(lines.findIndex(({ id }) => id === refusing))
              return undefined
            }}
            onClose={() => setRefusing(undefined)}
          />
        </Suspense>
      )}
    </Page>
  )
}
