import { ListFilter } from 'lucide-react'
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Button } from '../button/Button.tsx'
import { usePageKeys } from '../keys/usePageKeys.ts'
import { ChoiceList } from '../menu/ChoiceList.tsx'
import { Themed } from '../scope.tsx'
import { FilterChip } from './FilterChip.tsx'
import css from './filter.module.css'
import type { FilterDraft, FilterModel } from './types.ts'

const FilterEditor = lazy(() => import('./FilterEditor.tsx').then(m => ({ default: m.FilterEditor })))

interface FilterBarProps {
  readonly model: FilterModel
  readonly disabled?: boolean
  /** Esc: back to the list. */
  onLeave?(): void
}

interface Editing {
  readonly draft: FilterDraft
  readonly anchor: HTMLElement
}

/** Filters as sentences in a row. F adds one, arrows go along, Enter changes, Delete takes away. */
export function FilterBar({ model, disabled, onLeave }: FilterBarProps) {
  const { sentences, fields } = model
  const [adding, setAdding] = useState<HTMLElement | null>(null)
  const [editing, setEditing] = useState<Editing>()
  const bar = useRef<HTMLDivElement>(null)
  const add = useRef<HTMLButtonElement>(null)

  usePageKeys(({ key }) => {
    if (key !== 'f' || !add.current || add.current.disabled) return false
    setAdding(add.current)
    return true
  })

  // Fetched when nothing else is to do, so that letters typed right after F find their field.
  useEffect(() => {
    const handle = requestIdleCallback(() => {
      void import('../menu/ChoiceSurface.tsx')
      void import('./FilterEditor.tsx')
    })
    return () => cancelIdleCallback(handle)
  }, [])

  const stops = () => [...(bar.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])]
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const all = stops()
    const at = all.indexOf(event.target as HTMLElement)
    if (at < 0) return
    if (event.key === 'Escape') onLeave?.()
    else if (event.key === 'ArrowRight') all[at + 1]?.focus()
    else if (event.key === 'ArrowLeft') all[at - 1]?.focus()
    else if ((event.key === 'Delete' || event.key === 'Backspace') && at < sentences.length) {
      // The chip goes away under the keyboard: the next one, or the button after the last, takes it over.
      ;(all[at + 1] ?? add.current)?.focus()
      model.remove(at)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const open = (draft: FilterDraft | undefined, anchor: HTMLElement | null) => {
    if (draft && anchor) setEditing({ draft, anchor })
  }

  return (
    <div ref={bar} className={css.bar} role="toolbar" aria-label="Filters" onKeyDown={onKeyDown}>
      {sentences.map(({ subject, value }, at) => (
        <FilterChip
          // A filter is its place: its words change while it is edited.
          key={at}
          subject={subject}
          value={value}
          onOpen={anchor => open(model.edit(at), anchor)}
          onRemove={() => {
            add.current?.focus()
            model.remove(at)
          }}
        />
      ))}
      <Button
        ref={add}
        data-stop
        variant="quiet"
        size="small"
        aria-haspopup="listbox"
        disabled={disabled ?? false}
        {...(sentences.length === 0 && { icon: <ListFilter aria-hidden />, kbd: 'F' })}
        onClick={event => setAdding(event.currentTarget)}
      >
        {sentences.length === 0 ? 'Filter' : 'Add filter'}
      </Button>
      {sentences.length > 1 && (
        <Button data-stop variant="quiet" size="small" onClick={model.clear}>
          Clear
        </Button>
      )}
      <ChoiceList
        anchor={adding}
        label="Filter by"
        several={false}
        choices={fields.map(({ id, label }) => ({ value: id, label }))}
        chosen={[]}
        onChange={([id]) => id !== undefined && open(model.start(id), add.current)}
        onClose={() => setAdding(null)}
      />
      {editing && (
        <Suspense fallback={null}>
          <Themed>
            <FilterEditor
              draft={editing.draft}
              anchor={editing.anchor}
              onClose={() => setEditing(undefined)}
            />
          </Themed>
        </Suspense>
      )}
    </div>
  )
}
