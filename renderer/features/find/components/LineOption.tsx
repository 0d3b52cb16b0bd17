import { cx } from '../../../ui/cx.ts'
import { Kbd } from '../../../ui/kbd/Kbd.tsx'
import css from '../find.module.css'
import { kindWord } from '../recordActions.ts'
import type { Line } from '../viewModelLines.ts'
import { foundIcon, offerIcon } from './kindIcons.tsx'
import { Marked } from './Marked.tsx'

interface LineOptionProps {
  readonly id: string
  readonly line: Line
  readonly active: boolean
  onPoint(): void
  onRun(): void
}

/** One line: its sign, its words with the letters that match, and at the end its kind or its key. */
export function LineOption({ id, line, active, onPoint, onRun }: LineOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: the field points at it
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={cx(css.line, line.kind === 'record' && line.found.ended && css.ended)}
      // A pointer that lies still under a list that moves chooses nothing.
      onMouseMove={() => !active && onPoint()}
      onMouseDown={event => event.preventDefault()}
      onClick={onRun}
    >
      <span className={css.icon}>
        {line.kind === 'record' ? foundIcon(line.found) : offerIcon(line.offer)}
      </span>
      {line.kind === 'record' ? (
        <>
          <span className={css.title} dir="auto">
            <Marked text={line.found.title} marks={line.found.marks} />
          </span>
          <span className={css.detail} dir="auto">
            <Marked text={line.found.detail} marks={line.found.detailMarks ?? []} />
          </span>
          <span className={css.kind}>{kindWord(line.found)}</span>
        </>
      ) : (
        <>
          <span className={css.command} dir="auto">
            <Marked text={line.offer.title} marks={line.marks} />
          </span>
          {line.offer.keys !== undefined && <Kbd keys={line.offer.keys} />}
        </>
      )}
    </div>
  )
}
