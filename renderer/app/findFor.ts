import { useFind } from '../state/find.ts'

/** Shows what is found under a text. */
export const findFor = (query: string): void => useFind.getState().show(query)
