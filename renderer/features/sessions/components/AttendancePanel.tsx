import type { PersonRef, Side } from '@shared/domain/fields/side.ts'
import { ATTENDANCE_LABELS } from '@shared/domain/session/attendance.ts'
import { addAttendee, removeAttendee, setAttendance } from '@shared/domain/session/preparationCommands.ts'
import { ATTENDANCE, type Attendance, type Session } from '@shared/domain/session/schema.ts'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { act, actOrSay } from '../../../data/act.ts'
import { actQuietly } from '../../../data/actQuietly.ts'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import { notAsked } from '../viewModelPeople.ts'
import { SIDE_LABELS } from '../viewModelWords.ts'
import css from './attendance.module.css'

interface AttendancePanelProps {
  readonly session: Session
  readonly people: readonly PersonRef[]
  readonly list?: RefObject<HTMLUListElement | null>
  /** Esc: back to the capture line. */
  onLeave?(): void
}

/** Who comes, who is there. Arrows move, Space turns, P present, L late, X absent, Del off the list. */
export function AttendancePanel({ session, people, list, onLeave }: AttendancePanelProps) {
  const { id, attendance } = session
  const [at, setAt] = useState(0)
  const here = Math.min(at, attendance.length - 1)
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const one = attendance[here]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { key, currentTarget } = event
    const focus = (index: number) =>
      currentTarget.querySelectorAll<HTMLElement>('[data-person]')[index]?.focus()
    const state = STATE_KEYS[key]
    if (key === 'Escape' && onLeave) onLeave()
    else if (!one) return
    else if (key === 'ArrowDown' || key === 'j') focus(Math.min(attendance.length - 1, here + 1))
    else if (key === 'ArrowUp' || key === 'k') focus(Math.max(0, here - 1))
    else if (key === ' ' || key === 'Enter') set(one.person, nextState(one.state))
    else if (state) set(one.person, state)
    else if (key === 'Delete') void actOrSay(removeAttendee, { id, ...who(one.person) })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const set = (person: PersonRef, state: Attendance) =>
    void actQuietly(setAttendance, { id, ...who(person), state })
  return (
    <div className={css.panel}>
      {attendance.length === 0 ? (
        <p className={css.none}>Nobody is on the list yet. Four to six people of both sides are usual.</p>
      ) : (
        <ul ref={list} className={css.list} aria-label="Attendance" onKeyDown={onKeyDown}>
          {attendance.map(({ person, title, state }, index) => (
            <li key={`${person.side} ${person.name}`}>
              <button
                type="button"
                data-person
                className={css.person}
                tabIndex={index === here ? 0 : -1}
                onFocus={() => setAt(index)}
                onClick={() => set(person, nextState(state))}
              >
                <span className="visually-hidden">
                  {`${person.name}, ${SIDE_LABELS[person.side]}: ${ATTENDANCE_LABELS[state]}`}
                </span>
                <span className={css.name} dir="auto" aria-hidden>
                  {person.name}
                  {title && <span className={css.title}> {title}</span>}
                </span>
                <span className={css.side} aria-hidden>
                  {SIDE_LABELS[person.side]}
                </span>
                <span className={css.state} data-state={state} aria-hidden>
                  {ATTENDANCE_LABELS[state]}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddPerson session={session} people={people} {...(onLeave && { onLeave })} />
    </div>
  )
}

const STATE_KEYS: Readonly<Record<string, Attendance>> = { p: 'present', l: 'late', x: 'absent', o: 'left' }

const nextState = (state: Attendance): Attendance =>
  ATTENDANCE[(ATTENDANCE.indexOf(state) + 1) % ATTENDANCE.length] ?? 'present'

const who = ({ name, side }: PersonRef) => ({ name, side })

/** One more: of those known by a press, anybody by name. Enter adds one of theirs, Shift+Enter one of ours. */
function AddPerson({
  session,
  people,
  onLeave,
}: Pick<AttendancePanelProps, 'session' | 'people' | 'onLeave'>) {
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const known = notAsked(session, people)
  const add = async (person: PersonRef) => {
    const answer = await act(addAttendee, { id: session.id, person })
    setProblem(answer.ok ? undefined : answer.error.message)
    if (answer.ok) setName('')
  }
  const addTyped = (side: Side) => {
    const typed = name.trim()
    if (typed !== '') void add(people.find(person => person.name === typed) ?? { name: typed, side })
  }
  return (
    <>
      <div className={css.add}>
        <TextInput
          aria-label="Add a person"
          placeholder="Add a person by name"
          dir="auto"
          list="session-people"
          maxLength={300}
          value={name}
          aria-invalid={problem !== undefined}
          onChange={event => setName(event.target.value)}
          onKeyDown={event => {
            if (event.ctrlKey || event.metaKey || event.altKey) return
            if (event.key === 'Enter') addTyped(event.shiftKey ? 'ours' : 'theirs')
            else if (event.key === 'Escape' && onLeave) onLeave()
            else return
            event.preventDefault()
          }}
        />
        <datalist id="session-people">
          {known.map(person => (
            <option key={person.name} value={person.name} />
          ))}
        </datalist>
        <button type="button" className={css.addSide} onClick={() => addTyped('theirs')}>
          Them
        </button>
        <button type="button" className={css.addSide} onClick={() => addTyped('ours')}>
          Us
        </button>
      </div>
      {problem !== undefined && <p className={css.problem}>{problem}</p>}
      {known.length > 0 && (
        <p className={css.known}>
          {known.slice(0, 8).map(person => (
            <button key={person.name} type="button" onClick={() => void add(person)}>
              + <span dir="auto">{person.name}</span>
            </button>
          ))}
        </p>
      )}
    </>
  )
}
