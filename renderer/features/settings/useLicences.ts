import { useEffect, useState } from 'react'

export interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** The licences of everything shipped; undefined while they are read. */
export function useLicences(): readonly Licence[] | undefined {
  const [list, setList] = useState<readonly Licence[]>()
  useEffect(() => {
    void import('virtual:licences').then(({ licences }) => setList(licences))
  }, [])
  return list
}
