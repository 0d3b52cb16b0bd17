import { expose } from 'comlink'
import { ConflictKeeper } from './conflictKeeper.ts'

const keeper = new ConflictKeeper()

/** What the conflict worker answers. */
const api = {
  check: (...question: Parameters<ConflictKeeper['check']>) => keeper.check(...question),
  recognise: (...question: Parameters<ConflictKeeper['recognise']>) => keeper.recognise(...question),
  past: (...question: Parameters<ConflictKeeper['past']>) => keeper.past(...question),
}
export type ConflictApi = typeof api

expose(api)
