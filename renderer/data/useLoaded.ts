import type { LoadedRows, Need } from '@shared/domain/command.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { loadRows } from './loadRows.ts'

/** The rows something needs, kept up to date; undefined until they are read. The list of needs must stay the same. */
export const useLoaded = (needs: readonly Need[]): LoadedRows | undefined =>
  useLiveQuery(() => loadRows(needs), [needs])
