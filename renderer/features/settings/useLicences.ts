import { useEffect, useState } from 'react'
import type { Licence } from './licences.ts'

/** The licences of everything shipped; undefined while they are read. */
export function useLicences(): readonly Licence[] | undefined {
  const [list, setList] = useState<readonly Licence[]>()
  useEffect(() => {
    void import('./licences.ts').then(({ licences }) => setList(licences))
  }, [])
  return list
}
