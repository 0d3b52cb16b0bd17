import { useEffect } from 'react'
import { useRecents } from '../state/recents.ts'
import { hereOf } from './commands/here.ts'

/** Remembers the records whose pages are opened, however one comes to them. */
export function useOpenedRecords(path: string): void {
  useEffect(() => {
    const { partnerId, dealId } = hereOf(path)
    const id = partnerId ?? dealId
    if (id !== undefined) useRecents.getState().opened(id)
  }, [path])
}
