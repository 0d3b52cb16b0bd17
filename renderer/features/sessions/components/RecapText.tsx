import type { Session } from '@shared/domain/session/schema.ts'
import { editSession } from '@shared/domain/session/sessionCommands.ts'
import { useEffect, useRef, useState } from 'react'
import { useKeptWriting } from '../../../data/useKeptWriting.ts'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../recap.module.css'

const LONGEST = 20_000

/** What both sides take with them in a few sentences; it stands in the minutes. Signed off it is only read. */
export function RecapText({ session }: { session: Session }) {
  const { id, recap = '', signedOff } = session
  const [text, setText] = useState(recap)
  const field = useRef<HTMLTextAreaElement>(null)
  const writing = useKeptWriting(editSession, { about: `${id}/recap`, what: 'The recap' })
  // Undone, or written in another window; what is being typed here is newer than what was just saved of it.
  useEffect(() => {
    if (document.activeElement !== field.current) setText(recap)
  }, [recap])
  if (signedOff.length > 0 && recap === '') return null
  return (
    <Section title="Recap">
      <Panel>
        {signedOff.length > 0 ? (
          <p dir="auto" className={css.recapText}>
            {recap}
          </p>
        ) : (
          <textarea
            ref={field}
            aria-label="Recap"
            className={css.recapField}
            dir="auto"
            rows={3}
            maxLength={LONGEST}
            placeholder="What both sides take with them, in a few sentences"
            value={text}
            onChange={({ target: { value } }) => {
              setText(value)
              writing.note(() => (value === recap ? undefined : { id, patch: { recap: value || null } }))
            }}
            onBlur={() => void writing.settle()}
          />
        )}
      </Panel>
    </Section>
  )
}
