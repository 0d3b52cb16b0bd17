import type { EndpointSettings, KeptEndpoint } from '@shared/ipc/sync.ts'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { Field, FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import css from '../sync.module.css'
import type { useEndpoint } from '../useEndpoint.ts'
import { VerdictLine } from './VerdictLine.tsx'

type SignInKind = EndpointSettings['signIn']

const SIGN_INS: readonly { readonly value: SignInKind; readonly label: string }[] = [
  { value: 'basic', label: 'Password' },
  { value: 'session', label: 'Session' },
  { value: 'bearer', label: 'Token' },
  { value: 'none', label: 'None' },
]

interface EndpointFormProps {
  readonly kept: KeptEndpoint | null
  readonly endpoint: ReturnType<typeof useEndpoint>
}

/** Where the team's database is and how to sign in. The secret goes to the system's key store and never comes back. */
export function EndpointForm({ kept, endpoint }: EndpointFormProps) {
  const id = useId()
  const [url, setUrl] = useState(kept?.url ?? '')
  const [signIn, setSignIn] = useState<SignInKind>(kept?.signIn ?? 'basic')
  const [user, setUser] = useState(kept?.user ?? '')
  const [secret, setSecret] = useState('')
  const { busy, verdict, problem } = endpoint
  const input = { url: url.trim(), signIn, user: user.trim(), ...(secret !== '' && { secret }) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void endpoint.save(input)
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <FieldGrid>
        <Wide>
          <Field
            id={`${id}-url`}
            label="Address of the database"
            hint="As your administrator or the hosting service gives it, with the name of the database at its end."
          >
            {link => (
              <TextInput
                {...link}
                type="url"
                dir="ltr"
                spellCheck={false}
                placeholder="https://couch.example.com/team"
                value={url}
                onChange={event => setUrl(event.target.value)}
              />
            )}
          </Field>
        </Wide>
        <Wide>
          <div className={css.signIn}>
            <span>Sign in with</span>
            <Segmented<SignInKind>
              label="Sign in with"
              options={SIGN_INS}
              value={signIn}
              onChange={setSignIn}
            />
          </div>
        </Wide>
        {(signIn === 'basic' || signIn === 'session') && (
          <Field id={`${id}-user`} label="User name">
            {link => (
              <TextInput
                {...link}
                spellCheck={false}
                value={user}
                onChange={event => setUser(event.target.value)}
              />
            )}
          </Field>
        )}
        {signIn !== 'none' && (
          <Field
            id={`${id}-secret`}
            label={signIn === 'bearer' ? 'Token' : 'Password'}
            hint={kept?.secretKept ? 'Kept; leave it empty to keep it.' : undefined}
          >
            {link => (
              <TextInput
                {...link}
                type="password"
                autoComplete="new-password"
                value={secret}
                onChange={event => setSecret(event.target.value)}
              />
            )}
          </Field>
        )}
      </FieldGrid>
      {verdict && <VerdictLine verdict={verdict} />}
      {problem !== undefined && (
        <p role="alert" className={css.problem}>
          {problem}
        </p>
      )}
      <div className={css.actions}>
        <Button disabled={input.url === ''} busy={busy === 'test'} onClick={() => void endpoint.test(input)}>
          Test connection
        </Button>
        <Button variant="primary" type="submit" disabled={input.url === ''} busy={busy === 'save'}>
          {kept ? 'Save' : 'Connect'}
        </Button>
        {kept && (
          <Button variant="quiet" className={css.leave} onClick={() => void endpoint.forget()}>
            Disconnect
          </Button>
        )}
      </div>
    </form>
  )
}
