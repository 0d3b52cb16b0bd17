import type { Line } from './viewModelLines.ts'

/** The element of a line, for the field that points at it. Ids of records hold signs that selectors dislike. */
export const lineElementId = (listId: string, { id }: Line): string =>
  `${listId}${id.replace(/[^\w-]/g, '-')}`
