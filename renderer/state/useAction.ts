import { useLayoutEffect, useRef } from 'react'
import { type Actions, setAction } from './actions.ts'

/** Names this part as the doer of an action while it is on screen; with its first paint, so that no key is lost. */
export function useAction<N extends keyof Actions>(name: N, doer: () => void): void {
  const latest = useRef(doer)
  latest.current = doer
  useLayoutEffect(() => setAction(name, (() => latest.current()) as Actions[N]), [name])
}
