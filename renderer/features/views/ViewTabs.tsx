import { ChevronLeft, ChevronRight, Pencil, Plus, RotateCcw, Save, Trash2, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { NO_VIEW } from '../../state/currentViews.ts'
import { recall, remember } from '../../state/remembered.ts'
import type { Starter, ViewTabsOf } from '../../state/slots.tsx'
import { useAction } from '../../state/useAction.ts'
import { Button } from '../../ui/button/Button.tsx'
import { IconButton } from '../../ui/button/IconButton.tsx'
import { usePageKeys } from '../../ui/keys/usePageKeys.ts'
import type { Anchor } from '../../ui/menu/items.ts'
import { Menu } from '../../ui/menu/Menu.tsx'
import { Popup } from '../../ui/menu/Popup.tsx'
import { NameForm } from './NameForm.tsx'
import { Starters } from './Starters.tsx'
import { useViewTabs } from './useViewTabs.ts'
import { rememberedTabs, tabNames } from './viewModelTabs.ts'
import css from './views.module.css'

/** Saved views over a list: press one or its number to look that way; + keeps how the list looks now. */
export function ViewTabs(props: ViewTabsOf) {
  const { page, all, starters, look } = props
  const state = useViewTabs(props)
  const { views, loaded, current, view, changed } = state
  const [naming, setNaming] = useState<Anchor | null>(null)
  const [renaming, setRenaming] = useState<{ id: string; anchor: Anchor }>()
  const [menu, setMenu] = useState<{ id: string; at: Anchor }>()
  const plus = useRef<HTMLButtonElement>(null)
  const row = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (loaded) remember(`views.${page}.tabs`, rememberedTabs(views))
  }, [loaded, views, page])
  const [early] = useState(() => rememberedTabs(recall<unknown>(`views.${page}.tabs`, [])))
  const tabs = tabNames(all, loaded ? views : early)
  const shownId = tabs.some(tab => tab.id === current) ? current : NO_VIEW

  usePageKeys(({ key }) => {
    const tab = /^[1-9]$/.test(key) ? tabs[Number(key) - 1] : undefined
    if (tab) state.select(tab.id)
    return tab !== undefined
  })

  useAction('saveView', () => loaded && setNaming(plus.current))

  // biome-ignore lint/correctness/useExhaustiveDependencies: the buttons of a changed view take room away
  useEffect(() => {
    // In the frame that lays it out anyway.
    const frame = requestAnimationFrame(() =>
      row.current
        ?.querySelector(`[data-view="${shownId}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [shownId, changed])

  const focusTab = (id: string) => row.current?.querySelector<HTMLElement>(`[data-view="${id}"]`)?.focus()
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const element =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-view]') : null
    const id = element?.dataset.view
    if (!element || id === undefined) return
    const at = tabs.findIndex(tab => tab.id === id)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const saved = views.find(each => each.id === id)
    if (to !== undefined && event.shiftKey && saved) state.move(saved.id, Math.sign(to - at))
    else if (to !== undefined) {
      const next = tabs[(to + tabs.length) % tabs.length]
      if (!next) return
      state.select(next.id)
      focusTab(next.id)
    } else if (event.key === 'F2' && saved) setRenaming({ id, anchor: element })
    else if (event.key === 'Delete' && saved) {
      state.remove(saved.id)
      focusTab(NO_VIEW)
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      setMenu({ id, at: element })
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const begin = (starter: Starter) => void state.save(starter.name, starter.look)
  const free = starters.filter(starter => !views.some(each => each.name === starter.name))
  const say = (answer: Awaited<ReturnType<typeof state.save>>) =>
    answer.ok ? undefined : answer.error.message
  const ofMenu = menu && views.find(each => each.id === menu.id)
  const ofName = renaming && views.find(each => each.id === renaming.id)
  const nameAt = (id: string) => tabs.findIndex(tab => tab.id === id)

  return (
    <div className={css.row}>
      <div ref={row} className={css.tabs} role="tablist" aria-label="Views" onKeyDown={onKeyDown}>
        {tabs.map(({ id, name }, i) => (
          <button
            key={id}
            type="button"
            role="tab"
            data-view={id}
            data-name={name}
            aria-selected={id === shownId}
            tabIndex={id === shownId ? 0 : -1}
            title={i < 9 ? `${name} (${i + 1})` : name}
            className={css.tab}
            onClick={() => state.select(id)}
            onDoubleClick={event => id !== NO_VIEW && setRenaming({ id, anchor: event.currentTarget })}
            onContextMenu={event => {
              event.preventDefault()
              setMenu({ id, at: { x: event.clientX, y: event.clientY } })
            }}
          >
            <span dir="auto" className={css.name}>
              {name}
            </span>
            {id === shownId && changed && id !== NO_VIEW && (
              <span className={css.changed}>
                <span className="visually-hidden">, changed</span>
              </span>
            )}
          </button>
        ))}
      </div>
      <IconButton
        ref={plus}
        small
        label="Save as a view"
        disabled={!loaded}
        onClick={event => setNaming(event.currentTarget)}
      >
        <Plus aria-hidden />
      </IconButton>
      {loaded && views.length === 0 && !changed && <Starters page={page} starters={free} onBegin={begin} />}
      {changed && loaded && (
        <div className={css.unsaved}>
          {view && (
            <Button variant="quiet" size="small" icon={<Save aria-hidden />} onClick={state.update}>
              Update view
            </Button>
          )}
          <Button variant="quiet" size="small" onClick={event => setNaming(event.currentTarget)}>
            Save as new…
          </Button>
          <Button variant="quiet" size="small" icon={<RotateCcw aria-hidden />} onClick={state.reset}>
            Reset
          </Button>
        </div>
      )}
      <Popup anchor={naming} label="Save as a view" onClose={() => setNaming(null)}>
        <NameForm
          start=""
          save="Save view"
          onSave={async name => say(await state.save(name, look))}
          onDone={() => setNaming(null)}
        >
          {free.length > 0 && (
            <div className={css.offers}>
              <p>Or begin with</p>
              {free.map(starter => (
                <button
                  key={starter.name}
                  type="button"
                  className={css.offer}
                  onClick={() => {
                    setNaming(null)
                    begin(starter)
                  }}
                >
                  {starter.name}
                </button>
              ))}
            </div>
          )}
        </NameForm>
      </Popup>
      <Popup
        anchor={ofName ? renaming.anchor : null}
        label="Rename the view"
        onClose={() => setRenaming(undefined)}
      >
        {ofName && (
          <NameForm
            start={ofName.name}
            save="Rename"
            onSave={async name => say(await state.rename(ofName.id, name))}
            onDone={() => setRenaming(undefined)}
          />
        )}
      </Popup>
      <Menu
        anchor={menu?.at ?? null}
        label="View"
        onClose={() => setMenu(undefined)}
        entries={
          ofMenu
            ? [
                {
                  id: 'update',
                  label: 'Update to how the list looks',
                  icon: <Save aria-hidden />,
                  disabled: ofMenu.id !== current || !changed,
                  onSelect: state.update,
                },
                {
                  id: 'rename',
                  label: 'Rename…',
                  icon: <Pencil aria-hidden />,
                  kbd: 'F2',
                  onSelect: () => menu && setRenaming({ id: ofMenu.id, anchor: menu.at }),
                },
                {
                  id: 'left',
                  label: 'Move left',
                  icon: <ChevronLeft aria-hidden />,
                  kbd: 'shift+←',
                  disabled: nameAt(ofMenu.id) <= 1,
                  onSelect: () => state.move(ofMenu.id, -1),
                },
                {
                  id: 'right',
                  label: 'Move right',
                  icon: <ChevronRight aria-hidden />,
                  kbd: 'shift+→',
                  disabled: nameAt(ofMenu.id) === tabs.length - 1,
                  onSelect: () => state.move(ofMenu.id, 1),
                },
                null,
                {
                  id: 'delete',
                  label: 'Delete view',
                  icon: <Trash2 aria-hidden />,
                  kbd: 'Del',
                  danger: true,
                  onSelect: () => state.remove(ofMenu.id),
                },
              ]
            : [
                {
                  id: 'save',
                  label: 'Save as a view…',
                  icon: <Plus aria-hidden />,
                  onSelect: () => setNaming(plus.current),
                },
                {
                  id: 'reset',
                  label: 'Show all',
                  icon: <X aria-hidden />,
                  disabled: !changed,
                  onSelect: state.reset,
                },
              ]
        }
      />
    </div>
  )
}
