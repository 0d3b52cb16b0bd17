import { CAPTURE_KINDS, readCapture } from '@shared/domain/task/capture.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useAction } from '../../../state/useAction.ts'
import { usePageKeys } from '../../../ui/keys/usePageKeys.ts'
import { showToast } from '../../../ui/toast/toasts.ts'
import css from '../activity.module.css'
import { type CaptureDraft, EMPTY, keepDraft, readDraft } from '../captureDraft.ts'
import { saveCapture } from '../saveCapture.ts'
import type { Place } from '../useTimeline.ts'
import { CAPTURE_LABELS, capturedInWords, startsNote } from '../viewModelCapture.ts'

interface CaptureBoxProps {
  /** The record; its draft is kept under it. */
  readonly id: string
  readonly place: Place
  readonly today: CalendarDate
}

/** Takes a note from the first keystroke. Enter saves, Shift+Enter breaks the line; what is typed survives a crash. */
export function CaptureBox({ id, place, today }: CaptureBoxProps) {
  const [draft, setDraft] = useState<CaptureDraft>(() => readDraft(id))
  const hintId = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const { text, kind, direction } = draft
  const captured = readCapture(text, { today, kind, direction })
  const change = (next: Partial<CaptureDraft>) => {
    const whole = { ...draft, ...next }
    keepDraft(id, whole)
    setDraft(whole)
  }

  // The key is not taken: the focus moves before the letter is typed, so it lands in the box.
  usePageKeys(event => {
    if (startsNote(event.key) && !inGrid(event.target)) box.current?.focus()
    return false
  })

  useAction('writeNote', () => box.current?.focus())

  const save = async () => {
    if (!captured) return
    const answer = await saveCapture(captured, place, today)
    if (!answer.ok) return showToast({ text: answer.error.message, tone: 'bad' })
    keepDraft(id, EMPTY)
    setDraft(EMPTY)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const digit = event.altKey ? /^Digit([1-5])$/.exec(event.code)?.[1] : undefined
    const chosen = digit === undefined ? undefined : CAPTURE_KINDS[Number(digit) - 1]
    if (event.key === 'Enter' && !event.shiftKey) void save()
    else if (event.key === 'Escape') event.currentTarget.blur()
    else if (chosen) change({ kind: chosen })
    else if (event.altKey && event.code === 'KeyI') change({ direction: direction === 'in' ? 'out' : 'in' })
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={css.capture}>
      <textarea
        ref={box}
        className={css.captureText}
        aria-label="Write a note"
        aria-describedby={hintId}
        placeholder="Just type a note…"
        rows={1}
        dir="auto"
        value={text}
        onChange={event => change({ text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <div className={css.captureFoot}>
        <div role="radiogroup" aria-label="Kind of entry" className={css.kinds}>
          {CAPTURE_KINDS.map(value => (
            <label key={value} className={css.kind}>
              <input
                type="radio"
                className="visually-hidden"
                name={`kind ${id}`}
                checked={value === (captured?.kind ?? kind)}
                onChange={() => {
                  change({ kind: value })
                  box.current?.focus()
                }}
              />
              {CAPTURE_LABELS[value]}
            </label>
          ))}
        </div>
        {(captured?.kind === 'call' || captured?.kind === 'mail') && (
          <button
            type="button"
            className={css.way}
            onClick={() => {
              change({ direction: direction === 'in' ? 'out' : 'in' })
              box.current?.focus()
            }}
          >
            {captured.direction === 'in' ? 'from them' : 'from us'}
          </button>
        )}
      </div>
      <p id={hintId} className={css.captureHint}>
        {captured ? (
          <>
            <strong>{capturedInWords(captured, today)}</strong> · Enter saves · Alt+1 to 5 changes the kind
          </>
        ) : (
          'A day at the end makes it a task: >fri, >3 Dec, >fri 14:30'
        )}
      </p>
    </div>
  )
}

/** Lists have letters of their own. */
const inGrid = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role="grid"], [data-timeline]') !== null
