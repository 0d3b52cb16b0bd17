import { approversNow } from '@shared/domain/registration/approveCommand.ts'
import { resubmitRegistration } from '@shared/domain/registration/draftCommands.ts'
import { canResubmit, isEditable, transitionOf } from '@shared/domain/registration/machine.ts'
import { expireRegistrations, extendRegistration } from '@shared/domain/registration/protectCommands.ts'
import {
  answerInfo,
  rejectRegistration,
  requestInfo,
  takeIntoReview,
  withdrawRegistration,
} from '@shared/domain/registration/reviewCommands.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import type { DomainError, Result } from '@shared/lib/result.ts'
import { Info, Pencil } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { approveNow, submitNow } from '../../../columns/registrations/decide.ts'
import { act, actOrSay } from '../../../data/act.ts'
import { runAction } from '../../../state/actions.ts'
import { dealPath, registrationPath } from '../../../state/places.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { datesInWords } from '../../../ui/format/dates.ts'
import { showToast } from '../../../ui/toast/toasts.ts'
import css from '../registration.module.css'
import type { RegistrationView } from '../useRegistration.ts'
import type { Offered } from '../viewModelActions.ts'

const ReasonDialog = lazy(() =>
  import('../../../ui/dialog/ReasonDialog.tsx').then(m => ({ default: m.ReasonDialog })),
)
const ConvertDialog = lazy(() => import('./ConvertDialog.tsx').then(m => ({ default: m.ConvertDialog })))

const sayIfRefused = (answer: Result<unknown, DomainError>): void => {
  if (!answer.ok) showToast({ text: datesInWords(answer.error.message), tone: 'bad' })
}

/** The steps the machine allows from here; beneath them why one of them cannot be done now. */
export function ActionBar({ view }: { view: RegistrationView }) {
  const { registration, offers, refusals, currency, partner } = view
  const { id, company, state, dealId } = registration
  const [asking, setAsking] = useState<Offered>()
  const [busy, setBusy] = useState<string>()
  const turn = approversNow(registration)
  const close = () => setAsking(undefined)

  const whileBusy = async (what: string, work: () => Promise<void>) => {
    setBusy(what)
    await work().finally(() => setBusy(undefined))
  }
  const run = (event: Offered, as?: string) => {
    if (event === 'submit') void whileBusy(event, async () => sayIfRefused(await submitNow(registration)))
    else if (event === 'approve')
      void whileBusy(as ?? event, async () => sayIfRefused(await approveNow(registration, as)))
    else if (event === 'review') void actOrSay(takeIntoReview, { id })
    else if (event === 'expire') void actOrSay(expireRegistrations, { ids: [id] })
    else setAsking(event)
  }
  const resubmit = async () => {
    const answer = await act(resubmitRegistration, { id })
    sayIfRefused(answer)
    const made = answer.ok && answer.value.ids.find(each => each !== id && each.startsWith('registration:'))
    if (made) navigate(registrationPath(made))
  }
  const blocked = offers.flatMap(event => (refusals[event] ? [[event, refusals[event]] as const] : []))
  const main = offers.find(event => FORWARD.has(event) && !refusals[event])

  return (
    <div className={css.actionBar}>
      <div className={css.buttons}>
        {offers.flatMap(event =>
          event === 'approve' && turn.length > 0
            ? turn.map(({ name }) => (
                <Button
                  key={name}
                  variant={event === main ? 'primary' : 'plain'}
                  disabled={refusals.approve !== undefined}
                  busy={busy === name}
                  onClick={() => run('approve', name)}
                >
                  Approve for {name}
                </Button>
              ))
            : [
                <Button
                  key={event}
                  variant={
                    event === main
                      ? 'primary'
                      : event === 'reject' || event === 'withdraw'
                        ? 'quiet'
                        : 'plain'
                  }
                  disabled={refusals[event] !== undefined}
                  busy={busy === event}
                  onClick={() => run(event)}
                >
                  {labelOf(event)}
                </Button>,
              ],
        )}
        {canResubmit(state) && (
          <Button variant="primary" onClick={() => void resubmit()}>
            Write it again
          </Button>
        )}
        {dealId !== undefined && (
          <Button variant="primary" onClick={() => navigate(dealPath(dealId))}>
            Open the deal
          </Button>
        )}
        {isEditable(state) && (
          <Button
            icon={<Pencil aria-hidden />}
            kbd="E"
            onClick={() => runAction('openRegistrationForm', { id })}
          >
            Edit
          </Button>
        )}
      </div>
      {blocked.length > 0 && (
        <ul className={css.why}>
          {blocked.map(([event, error]) => (
            <li key={event}>
              <Info aria-hidden />
              <span>
                <b>{transitionOf(event).verb}:</b> {datesInWords(error.message)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Suspense fallback={null}>
        {asking === 'convert' && (
          <ConvertDialog
            registration={registration}
            currency={currency}
            partner={partner ?? 'The partner'}
            onClose={close}
          />
        )}
        {asking !== undefined && asking in ASKED && (
          <ReasonDialog
            {...ASKED[asking as Asked](company)}
            missing="Say why in a few words: it stays with the registration."
            onGive={async reason => {
              const answer = await GIVE[asking as Asked](id, reason)
              return answer.ok ? undefined : datesInWords(answer.error.message)
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </div>
  )
}

/** Steps that bring it on; one of them is the main button. */
const FORWARD: ReadonlySet<Offered> = new Set(['submit', 'approve', 'answerInfo', 'convert', 'expire'])

const labelOf = (event: Offered): string => {
  const { verb, needs } = transitionOf(event)
  const isAsked = needs.includes('reason') || needs.includes('question') || event === 'convert'
  return isAsked ? `${verb}…` : verb
}

type Give = (id: Registration['id'], reason: string) => ReturnType<typeof act>

const GIVE = {
  reject: (id, reason) => act(rejectRegistration, { id, reason }),
  withdraw: (id, reason) => act(withdrawRegistration, { id, reason }),
  requestInfo: (id, reason) => act(requestInfo, { id, reason }),
  answerInfo: (id, reason) => act(answerInfo, { id, ...(reason !== '' && { reason }) }),
  extend: (id, reason) => act(extendRegistration, { id, reason }),
} as const satisfies Readonly<Record<string, Give>>
type Asked = keyof typeof GIVE

const ASKED = {
  reject: (company: string) => ({
    title: `Reject ${company}?`,
    label: 'Reason',
    submit: 'Reject',
    danger: true,
    lead: 'Tell the partner why; the reason stays with the registration.',
  }),
  withdraw: (company: string) => ({
    title: `Withdraw ${company}?`,
    label: 'Reason',
    submit: 'Withdraw',
    danger: true,
    lead: 'For the partner, who takes it back. Its clocks end; it can be written again.',
  }),
  requestInfo: (company: string) => ({
    title: `Ask about ${company}`,
    label: 'Question',
    submit: 'Ask',
    lead: 'The approval clock stands until the answer is there.',
  }),
  answerInfo: (company: string) => ({
    title: `The answer about ${company}`,
    label: 'Answer',
    submit: 'It is there',
    optional: true,
    lead: 'The approval clock goes on from here.',
  }),
  extend: (company: string) => ({
    title: `Extend the protection of ${company}`,
    label: 'Reason',
    submit: 'Extend',
    lead: 'What makes it worth waiting for.',
  }),
} as const satisfies Readonly<Record<Asked, unknown>>
