import type { PersonRef } from '@shared/domain/fields/side.ts'
import { CAPTURED_LABELS } from '@shared/domain/session/captureLine.ts'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { CaptureLineState } from '../useCaptureLine.ts'
import { namesFor, withName } from '../viewModelPeople.ts'
import css from './captureLine.module.css'
import { Understood } from './Understood.tsx'

interface CaptureLineProps {
  readonly state: CaptureLineState
  readonly people: readonly PersonRef[]
  readonly field: RefObject<HTMLInputElement | null>
  /** Arrow up in an empty line: on to what was captured. */
  onUp?(): void
  onUndo?(): void
}

/** One line for everything that is said: Enter keeps it, Tab changes what it is. */
export function CaptureLine({ state, people, field, onUp, onUndo }: CaptureLineProps) {
  const { line, kind, understood } = state
  const [cursor, setCursor] = useState(0)
  const names = namesFor(line.text.slice(0, cursor), people)
  const take = (person: PersonRef) => {
    const before = withName(line.text.slice(0, cursor), person)
    state.type(before + line.text.slice(cursor))
    setCursor(before.length)
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const [first] = names
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    const undoes = (event.ctrlKey || event.metaKey) && event.key === 'z' && line.text === ''
    if (event.key === 'Enter' && plain) void state.capture()
    else if (event.key === 'Tab' && plain && !event.shiftKey) first ? take(first) : state.turnKind(1)
    else if (event.key === 'ArrowUp' && plain && line.text === '' && onUp) onUp()
    else if (event.key === 'Escape' && (line.text !== '' || line.replaces)) state.clear()
    else if (undoes && !event.shiftKey && onUndo) onUndo()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={css.place}>
      <div className={css.over} aria-live="polite">
        {names.length > 0 ? (
          <span className={css.names}>
            {names.map((person, index) => (
              <button key={person.name} type="button" tabIndex={-1} onClick={() => take(person)}>
                <span dir="auto">{person.name}</span>
                {index === 0 && <kbd>Tab</kbd>}
              </button>
            ))}
          </span>
        ) : (
          <Understood line={understood} edits={line.replaces !== undefined} />
        )}
      </div>
      <div className={css.line} data-kind={kind}>
        <button
          type="button"
          className={css.kind}
          tabIndex={-1}
          aria-label={`Kind: ${CAPTURED_LABELS[kind]}. Tab changes it.`}
          onClick={() => {
            state.turnKind(1)
            field.current?.focus()
          }}
        >
          {CAPTURED_LABELS[kind]}
        </button>
        <input
          ref={field}
          className={css.input}
          dir="auto"
          aria-label="Capture"
          aria-describedby="capture-hint"
          placeholder="Type what is said"
          autoComplete="off"
          value={line.text}
          maxLength={20_000}
          onChange={event => {
            state.type(event.target.value)
            setCursor(event.target.selectionStart ?? event.target.value.length)
          }}
          onSelect={event => setCursor(event.currentTarget.selectionStart ?? 0)}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  )
}
