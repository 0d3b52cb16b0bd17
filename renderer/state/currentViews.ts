import { readLook, type ViewLook } from '@shared/domain/view/look.ts'
import { VIEW_PAGES, type ViewPage } from '@shared/domain/view/schema.ts'
import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

/** Key of the list as it is without a view. */
export const NO_VIEW = ''

interface PageViews {
  /** The view a list stands on; `''` for none. */
  readonly current: string
  /** How views were left that were changed and not saved, and the list without a view. */
  readonly drafts: Readonly<Record<string, ViewLook>>
}

interface CurrentViews extends Readonly<Record<ViewPage, PageViews>> {
  /** Goes to a view. left: how the one before is left, where that is not how it is saved. */
  goTo(page: ViewPage, id: string, left?: ViewLook): void
  /** The view is saved as it looks, or gone: nothing of it is kept here. */
  forget(page: ViewPage, id: string): void
}

const keyOf = (page: ViewPage) => `views.${page}`

function recalled(page: ViewPage): PageViews {
  const saved = recall<Partial<PageViews> | null>(keyOf(page), null)
  const drafts = Object.entries(saved?.drafts ?? {}).map(([id, look]) => [id, readLook(look)] as const)
  return {
    current: typeof saved?.current === 'string' ? saved.current : NO_VIEW,
    drafts: Object.fromEntries(drafts),
  }
}

const without = (drafts: PageViews['drafts'], id: string): PageViews['drafts'] =>
  Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== id))

/** Which saved view each list stands on, over a restart. */
export const useCurrentViews = create<CurrentViews>()((set, get) => {
  const keep = (page: ViewPage, next: PageViews) => {
    remember(keyOf(page), next)
    set({ [page]: next })
  }
  const pages = Object.fromEntries(VIEW_PAGES.map(page => [page, recalled(page)]))
  return {
    ...(pages as Record<ViewPage, PageViews>),
    goTo: (page, id, left) => {
      const { current, drafts } = get()[page]
      const rest = without(without(drafts, current), id)
      keep(page, { current: id, drafts: left ? { ...rest, [current]: left } : rest })
    },
    forget: (page, id) => {
      const { current, drafts } = get()[page]
      keep(page, { current: current === id ? NO_VIEW : current, drafts: without(drafts, id) })
    },
  }
})
