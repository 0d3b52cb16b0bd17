import { expose } from 'comlink'
import { FindKeeper } from './findKeeper.ts'

const keeper = new FindKeeper()

/** What the find worker answers. */
const api = {
  start: () => keeper.start(),
  caughtUp: () => keeper.caughtUp(),
  search: (...question: Parameters<FindKeeper['search']>) => keeper.search(...question),
}
export type FindApi = typeof api

expose(api)
