import type { Session } from '@shared/domain/session/schema.ts'
import { editSession } from '@shared/domain/session/sessionCommands.ts'
import { dayInWords } from '@shared/domain/task/dueWords.ts'
import { X } from 'lucide-react'
import { useState } from 'react'
import { act, actOrSay } from '../../../data/act.ts'
import { today } from '../../../data/today.ts'
import { useSessionForm } from '../../../state/sessionForm.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { formatDate } from '../../../ui/format/dates.ts'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../recap.module.css'

/** When both sides meet next: a line such as `QBR Q2 >14 Apr`. */
export function NextDates({ session }: { session: Session }) {
  const { id, nextDates } = session
  const [line, setLine] = useState('')
  const [problem, setProblem] = useState<string>()
  const add = async () => {
    const [, title = '', words = ''] = /^(.*?)\s*>\s*([^>]+)$/u.exec(line) ?? []
    const on = dayInWords(words, today())
    if (title.trim() === '' || !on) return setProblem('Write what and when: QBR >14 Apr')
    const answer = await act(editSession, {
      id,
      patch: { nextDates: [...nextDates, { title: title.trim(), on }] },
    })
    setProblem(answer.ok ? undefined : answer.error.message)
    if (answer.ok) setLine('')
  }
  return (
    <Section
      title="Next dates"
      actions={
        <Button
          size="small"
          onClick={() =>
            useSessionForm.getState().show({
              partnerId: session.partnerId,
              ...(session.planId && { planId: session.planId }),
              kind: 'qbr',
            })
          }
        >
          Plan a session
        </Button>
      }
    >
      <Panel>
        {nextDates.length > 0 && (
          <ul className={css.dates}>
            {nextDates.map((date, index) => (
              <li key={`${date.title} ${date.on}`}>
                <span dir="auto">{date.title}</span>
                <span className={css.quiet}>{formatDate(date.on)}</span>
                <IconButton
                  label={`Take ${date.title} off`}
                  small
                  onClick={() =>
                    void actOrSay(editSession, {
                      id,
                      patch: { nextDates: nextDates.filter((_, at) => at !== index) },
                    })
                  }
                >
                  <X aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
        <TextInput
          aria-label="Next date"
          placeholder="QBR >14 Apr"
          dir="auto"
          value={line}
          aria-invalid={problem !== undefined}
          onChange={event => setLine(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            void add()
          }}
        />
        {problem !== undefined && <p className={css.problem}>{problem}</p>}
      </Panel>
    </Section>
  )
}
