import type { View, ViewPage } from './schema.ts'

/** The tabs of a page in their order; of two at one place the older comes first. */
export const tabsOf = (views: readonly View[], page: ViewPage): View[] =>
  views
    .filter(view => view.page === page)
    .sort((a, b) => a.position - b.position || compare(a.createdAt, b.createdAt) || compare(a.id, b.id))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
