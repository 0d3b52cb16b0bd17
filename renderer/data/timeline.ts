import type { Interaction } from '@shared/domain/interaction/schema.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { type InteractionsOf, newestInteractions } from './interactionsOf.ts'

/** undefined until they are read. */
export const useNewestInteractions = (of: InteractionsOf, count: number): Interaction[] | undefined =>
  useLiveQuery(() => newestInteractions(of, count), [of.field, of.id, count])
