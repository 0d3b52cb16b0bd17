import { NO_VIEW } from '../../state/currentViews.ts'

export interface TabName {
  readonly id: string
  readonly name: string
}

/** The tabs of a list: all of it first, then its views. */
export const tabNames = (all: string, views: readonly TabName[]): TabName[] => [
  { id: NO_VIEW, name: all },
  ...views.map(({ id, name }) => ({ id, name })),
]

/** Ids and names only: what the tabs are drawn from until the store is open. Anything else is left out. */
export const rememberedTabs = (saved: unknown): TabName[] =>
  (Array.isArray(saved) ? saved : []).flatMap((each: Partial<TabName> | null) =>
    typeof each?.id === 'string' && typeof each.name === 'string' ? [{ id: each.id, name: each.name }] : [],
  )
