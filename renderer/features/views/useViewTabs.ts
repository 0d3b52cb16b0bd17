import { deleteViews, moveView, renameView, saveView, updateView } from '@shared/domain/view/commands.ts'
import { lookOf, PLAIN_LOOK, sameLook, type ViewLook, withLook } from '@shared/domain/view/look.ts'
import { tabsOf } from '@shared/domain/view/order.ts'
import type { View } from '@shared/domain/view/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import type { DomainError, Result } from '@shared/lib/result.ts'
import { useEffect, useMemo, useRef } from 'react'
import { act, actOrSay } from '../../data/act.ts'
import { useViews } from '../../data/live.ts'
import { useReady } from '../../state/boot.ts'
import { NO_VIEW, useCurrentViews } from '../../state/currentViews.ts'
import type { ViewTabsOf } from '../../state/slots.tsx'

const NONE: readonly View[] = []

/** The saved views of a list, which one it stands on, and everything that can be done with them. */
export function useViewTabs({ page, look, onShow }: ViewTabsOf) {
  const all = useViews(useReady())
  const views = useMemo(() => (all ? tabsOf(all, page) : NONE), [all, page])
  const { current, drafts } = useCurrentViews(state => state[page])
  const { goTo, forget } = useCurrentViews.getState()
  const view = views.find(each => each.id === current)
  const tabs = views.map(each => each.id)

  // A view just made is known here a moment before it is read back.
  const awaited = useRef<string>(undefined)
  // Deleted, or its making undone: the list stays as it looks, on no view.
  const gone = all !== undefined && current !== NO_VIEW && !view
  useEffect(() => {
    if (!gone) awaited.current = undefined
    else if (current !== awaited.current) forget(page, current)
  }, [gone, forget, page, current])

  const saved = view && lookOf(view)
  const changed = saved ? !sameLook(look, saved) : look.filters.length > 0 || look.group !== undefined

  const select = (id: string) => {
    if (id === current) return
    const target = views.find(each => each.id === id)
    if (!target && id !== NO_VIEW) return
    onShow(drafts[id] ?? (target ? lookOf(target) : PLAIN_LOOK))
    goTo(page, id, changed || !view ? look : undefined)
  }

  /** Answers a refusal, for the form to say. */
  const save = async (name: string, of: ViewLook): Promise<Result<unknown, DomainError>> => {
    const answer = await act(saveView, { fields: { ...of, name, page }, tabs })
    const id = answer.ok ? answer.value.ids[0] : undefined
    if (id !== undefined) {
      awaited.current = id
      if (of !== look) onShow(of)
      goTo(page, id, view ? undefined : plainly(look))
    }
    return answer
  }

  return {
    views,
    loaded: all !== undefined,
    current,
    view,
    changed,
    /** Views that were left changed and not saved. */
    isLeftChanged: (id: Id<'view'>) => id !== current && drafts[id] !== undefined,
    select,
    save,
    rename: (id: Id<'view'>, name: string) => act(renameView, { id, name, tabs }),
    update: () => view && void actOrSay(updateView, { id: view.id, look }),
    reset: () => onShow(saved ?? plainly(look)),
    move: (id: Id<'view'>, by: number) => {
      const to = tabs.indexOf(id) + by
      if (to >= 0 && to < tabs.length) void actOrSay(moveView, { id, to, tabs })
    },
    remove: (id: Id<'view'>) => {
      if (id === current) {
        onShow(drafts[NO_VIEW] ?? PLAIN_LOOK)
        goTo(page, NO_VIEW)
      }
      forget(page, id)
      void actOrSay(deleteViews, { ids: [id] })
    },
  }
}

/** All rows, in the order and columns there are. */
const plainly = (look: ViewLook): ViewLook => withLook(look, { filters: [], group: undefined })
