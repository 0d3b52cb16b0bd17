import { ChevronRight, Search } from 'lucide-react'
import { useId, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { Kbd } from '../../ui/kbd/Kbd.tsx'
import { Hints } from './components/Hints.tsx'
import { NothingFound } from './components/NothingFound.tsx'
import { Results } from './components/Results.tsx'
import css from './find.module.css'
import { lineElementId } from './lineElementId.ts'
import type { Offer } from './offer.ts'
import { paletteKey } from './paletteKeys.ts'
import { usePalette } from './usePalette.ts'
import { countInWords } from './viewModelLines.ts'

interface FindPaletteProps {
  /** What it begins with. */
  readonly start: string
  readonly offers: readonly Offer[]
  readonly hereId: string | undefined
  onNewPartner(name: string): void
  onClose(): void
}

/** One field over everything: records by any spelling of their name, commands, and what can be done with a record. */
export function FindPalette({ start, offers, hereId, onNewPartner, onClose }: FindPaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    field.current?.select()
    // Closing gives the focus back to where it was.
    return () => element?.close()
  }, [])
  const palette = usePalette({
    start,
    offers,
    hereId,
    onNewPartner,
    leave: run => {
      flushSync(onClose)
      run()
    },
  })
  const { of, lines, current } = palette
  const hasLines = lines.length > 0
  return (
    <dialog
      ref={dialog}
      className={css.palette}
      aria-label="Search or command"
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onMouseDown={event => event.target === event.currentTarget && onClose()}
    >
      <div className={css.frame}>
        <div className={css.field}>
          <Search aria-hidden />
          {of && (
            <span className={css.of}>
              <span dir="auto">{of.title}</span>
              <ChevronRight aria-hidden />
            </span>
          )}
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label={of ? `What to do with ${of.title}` : 'Search or command'}
            aria-expanded={hasLines}
            aria-controls={hasLines ? listId : undefined}
            aria-activedescendant={current && lineElementId(listId, current)}
            aria-autocomplete="list"
            placeholder={of ? 'What to do…' : 'Search your book, or do something…'}
            spellCheck={false}
            autoComplete="off"
            dir="auto"
            value={palette.text}
            onChange={event => palette.type(event.target.value)}
            onKeyDown={event => {
              if (event.nativeEvent.isComposing) return
              if (paletteKey(event, palette, onClose)) event.preventDefault()
              event.stopPropagation()
            }}
          />
          <Kbd keys="esc" />
        </div>
        <NothingFound palette={palette} />
        {hasLines && (
          <Results
            id={listId}
            label={of ? of.title : 'Results'}
            groups={palette.groups}
            current={current}
            onPoint={palette.choose}
            onRun={palette.run}
          />
        )}
        <Hints palette={palette} />
        <div role="status" className="visually-hidden">
          {palette.answered && countInWords(lines.length)}
        </div>
      </div>
    </dialog>
  )
}
