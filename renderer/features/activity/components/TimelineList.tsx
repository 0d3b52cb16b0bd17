import { useEffect, useState } from 'react'
import { arrived, useArrival } from '../../../state/arrival.ts'
import { Menu } from '../../../ui/menu/Menu.tsx'
import css from '../activity.module.css'
import { type ItemAction, itemActions } from '../itemActions.ts'
import type { TimelineView } from '../useTimeline.ts'
import type { TimelineGroup, TimelineItem } from '../viewModelTimeline.ts'
import { TimelineEntry } from './TimelineEntry.tsx'

interface TimelineListProps {
  readonly groups: readonly TimelineGroup[]
  readonly view: TimelineView
}

/** Arrows or J and K move through the entries; each has its keys: Enter, E, D, P, Delete. */
export function TimelineList({ groups, view }: TimelineListProps) {
  const [menu, setMenu] = useState<{ item: TimelineItem; at: { x: number; y: number } }>()
  useArrivedEntry(view)
  const actions = (item: TimelineItem) => itemActions(item, view.place, view.day)
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = STEPS[event.key]
    if (step !== undefined) moveBy(event.currentTarget, step)
    else {
      const at = (event.target as HTMLElement).closest('[data-item]')?.getAttribute('data-item')
      const item = groups.flatMap(({ items }) => items).find(({ row }) => row.id === at)
      const action = item && actions(item).find(({ keys }) => keys.includes(event.key))
      if (!action) return
      action.run()
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside are taken here
    <div data-timeline onKeyDown={onKeyDown} className={css.groups}>
      {groups.map(group => (
        <section key={group.id} aria-label={group.title}>
          <h3 className={css.day}>{group.title}</h3>
          <ul>
            {group.items.map(item => (
              <TimelineEntry
                key={item.row.id}
                item={item}
                view={view}
                onMenu={at => setMenu({ item, at })}
                onOpen={() => actions(item)[0]?.run()}
                onTick={() =>
                  actions(item)
                    .find(({ id }) => id === 'done' || id === 'reopen')
                    ?.run()
                }
              />
            ))}
          </ul>
        </section>
      ))}
      {menu && (
        <Menu
          label="Timeline entry"
          anchor={menu.at}
          onClose={() => setMenu(undefined)}
          entries={actions(menu.item).map(entryOf)}
        />
      )}
    </div>
  )
}

/** Come to from elsewhere for one entry: the keyboard is on it, however old it is. */
function useArrivedEntry({ id, groups, whole, more }: TimelineView): void {
  const focus = useArrival(id)?.focus
  useEffect(() => {
    if (focus === undefined || !groups) return
    const entry = document.querySelector<HTMLElement>(`[data-timeline] [data-item="${focus}"] [data-open]`)
    if (!entry && !whole) return more()
    entry?.focus()
    arrived()
  }, [focus, groups, whole, more])
}

const entryOf = ({ id, label, keys, run }: ItemAction) => ({
  id,
  label,
  kbd: keys[0] ?? '',
  danger: id === 'delete',
  onSelect: run,
})

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }

function moveBy(list: HTMLElement, step: number): void {
  const entries = [...list.querySelectorAll<HTMLElement>('[data-open]')]
  const at = entries.findIndex(entry => entry.closest('li')?.contains(document.activeElement))
  entries[Math.min(Math.max(at + step, 0), entries.length - 1)]?.focus()
}
