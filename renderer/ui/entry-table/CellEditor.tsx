import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import css from './entryTable.module.css'
import type { EntryEdit, Written } from './types.ts'

export type Leave = 'down' | 'next' | 'previous' | 'add' | 'stay' | 'drop'

interface CellEditorProps<Row> {
  readonly label: string
  readonly edit: EntryEdit<Row>
  readonly row: Row
  /** Begun by typing: what was there is replaced. */
  readonly replace: boolean
  /** What was typed before the field was there. */
  readonly typed?: string | undefined
  onTyping(written: Written): void
  /** Answers false when it cannot be left like that. */
  onLeave(way: Leave, written: Written | undefined): void
}

const WAYS: Readonly<Record<string, (event: KeyboardEvent) => Leave>> = {
  Enter: event => (event.ctrlKey || event.metaKey ? 'add' : 'down'),
  Tab: event => (event.shiftKey ? 'previous' : 'next'),
  Escape: () => 'drop',
}

/** The field of the one cell that is being written. Its text is its own: at a keystroke nothing draws again. */
export function CellEditor<Row>({
  label,
  edit,
  row,
  replace,
  typed,
  onTyping,
  onLeave,
}: CellEditorProps<Row>) {
  const [first] = useState(() => edit.start(row))
  const begun = replace && edit.input !== 'date' && edit.input !== 'choice' ? (typed ?? '') : first
  const [problem, setProblem] = useState<string>()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null)
  const touched = useRef(replace)
  const left = useRef(false)
  const id = useId()

  // With the key that began it, so that its letter lands in the field.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    if (!replace && edit.input !== 'choice' && edit.input !== 'date') field.current?.select()
  }, [replace, edit.input])

  // What was typed early counts as typed in the field.
  const early = useRef(onTyping)
  useLayoutEffect(() => {
    if (!typed) return
    early.current(edit.write(typed, row))
    if (field.current && 'setSelectionRange' in field.current)
      field.current.setSelectionRange(typed.length, typed.length)
  }, [typed, edit, row])

  const change = (value: string) => {
    touched.current = true
    if (problem !== undefined) setProblem(undefined)
    onTyping(edit.write(value, row))
  }
  const leave = (way: Leave) => {
    if (left.current || !field.current) return
    const text = field.current.value
    const written = touched.current && text !== first && way !== 'drop' ? edit.write(text, row) : undefined
    if (written && 'problem' in written) return setProblem(written.problem)
    left.current = true
    onLeave(way, written)
  }
  const shared = {
    ref: field,
    'aria-label': label,
    'aria-invalid': problem !== undefined,
    ...(problem !== undefined && { 'aria-describedby': id }),
    className: css.field,
    defaultValue: begun,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
    onBlur: () => leave('stay'),
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation()
      if (event.nativeEvent.isComposing) return
      const way = WAYS[event.key]?.(event)
      if (way === undefined || (event.key === 'Enter' && (event.altKey || event.shiftKey))) return
      event.preventDefault()
      leave(way)
    },
  }
  return (
    <span className={css.editor}>
      {edit.input === 'choice' ? (
        <select {...shared}>
          {edit.choices?.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ) : edit.input === 'date' ? (
        <input {...shared} type="date" max="9999-12-31" />
      ) : edit.words ? (
        <>
          <input {...shared} dir="auto" autoComplete="off" list={`${id}-words`} />
          <datalist id={`${id}-words`}>
            {edit.words.map(word => (
              <option key={word} value={word} />
            ))}
          </datalist>
        </>
      ) : (
        <textarea {...shared} dir="auto" rows={1} spellCheck={edit.input === 'long'} />
      )}
      {problem !== undefined && (
        <span id={id} role="alert" className={css.problem}>
          {problem}
        </span>
      )}
    </span>
  )
}
