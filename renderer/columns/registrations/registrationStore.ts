import { proxy } from 'comlink'
import { useSyncExternalStore } from 'react'
import { columnsWorker } from '../columnsWorker.ts'
import type { RegistrationList } from './registrationLine.ts'

/** The registrations as this window holds them; the column worker keeps them and their clocks. */

let list: RegistrationList | undefined
let started = false
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  start()
  return () => listeners.delete(listener)
}

/** Starts with the first who looks, once the store is open. */
function start(): void {
  if (started) return
  started = true
  void columnsWorker().startRegistrations(
    proxy((next: RegistrationList) => {
      list = next
      for (const listener of listeners) listener()
    }),
  )
}

const wait = (): (() => void) => () => undefined

/** undefined until it is first known. when: false until the store is open. */
export const useRegistrationList = (when = true): RegistrationList | undefined =>
  useSyncExternalStore(when ? subscribe : wait, () => list)
