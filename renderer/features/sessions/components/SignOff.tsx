import { type PersonRef, SIDES, type Side } from '@shared/domain/fields/side.ts'
import { signOffSession } from '@shared/domain/session/clockCommands.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import { BadgeCheck } from 'lucide-react'
import { useId, useState } from 'react'
import { act } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import { Field } from '../../../ui/forms/Field.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../recap.module.css'

const WHOSE: Readonly<Record<Side, string>> = { ours: 'Our side', theirs: 'Their side' }

interface SignOffProps {
  readonly session: Session
  readonly people: readonly PersonRef[]
}

/** Both sides agree to what was captured; from then on it stays as it is. */
export function SignOff({ session, people }: SignOffProps) {
  return (
    <Section title="Sign-off">
      <Panel>
        <div className={css.signs}>
          {SIDES.map(side => {
            const signed = session.signedOff.find(one => one.side === side)
            return signed ? (
              <p key={side} className={css.signed}>
                <BadgeCheck aria-hidden />
                <span>
                  <strong dir="auto">{signed.name}</strong>
                  {signed.role && <span dir="auto">, {signed.role}</span>}
                  <span className={css.quiet}>
                    {WHOSE[side]} · {formatInstant(signed.at)}
                  </span>
                </span>
              </p>
            ) : (
              <SignForm key={side} session={session} side={side} people={people} />
            )
          })}
        </div>
      </Panel>
    </Section>
  )
}

function SignForm({ session, side, people }: SignOffProps & { readonly side: Side }) {
  const usual = people.find(person => person.side === side && isThere(session, person))
  const [name, setName] = useState(usual?.name ?? '')
  const [role, setRole] = useState('')
  const [problem, setProblem] = useState<string>()
  const id = useId()
  const sign = async () => {
    const answer = await act(signOffSession, { id: session.id, side, name, ...(role.trim() && { role }) })
    setProblem(answer.ok ? undefined : answer.error.message)
  }
  return (
    <form
      className={css.sign}
      aria-label={`Sign-off of ${WHOSE[side].toLowerCase()}`}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void sign()
      }}
    >
      <Field id={`${id}n`} label={WHOSE[side]} error={problem}>
        {link => (
          <TextInput
            {...link}
            dir="auto"
            placeholder="Name"
            maxLength={300}
            value={name}
            onChange={event => setName(event.target.value)}
          />
        )}
      </Field>
      <TextInput
        aria-label={`Role, ${WHOSE[side].toLowerCase()}`}
        dir="auto"
        placeholder="Role"
        maxLength={300}
        value={role}
        onChange={event => setRole(event.target.value)}
      />
      <Button type="submit">Sign off</Button>
    </form>
  )
}

const isThere = ({ attendance }: Session, { name, side }: PersonRef): boolean =>
  attendance.some(({ person, state }) => person.name === name && person.side === side && state !== 'absent')
