import type { RouteOutput } from '@shared/ipc/contract.ts'
import { useEffect, useState } from 'react'
import { request } from '../../platform/client.ts'

export type Info = RouteOutput<'app.info'>

/** What the app knows about itself and where it keeps its profile. */
export function useInfo(): { readonly info?: Info; readonly problem?: string } {
  const [answer, setAnswer] = useState<{ readonly info?: Info; readonly problem?: string }>({})
  useEffect(() => {
    request('app.info', {}).then(
      info => setAnswer({ info }),
      error => setAnswer({ problem: String(error.message) }),
    )
  }, [])
  return answer
}
