import { IDBObjectStore } from 'fake-indexeddb'
import { vi } from 'vitest'

/** A disk with room for so many more records, of all stores together; a transaction that needs more is aborted, as Chromium does. */
export function fullDisk(room: number): { readonly makeRoom: () => void; readonly met: () => boolean } {
  let left = room
  const put = IDBObjectStore.prototype.put
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<typeof put>
  ) {
    const request = put.apply(this, args)
    left -= 1
    if (left < 0) (this.transaction as unknown as Abortable)._abort('QuotaExceededError')
    return request
  })
  return { makeRoom: () => spy.mockRestore(), met: () => left < 0 }
}

/** What the browser itself does to a transaction, in fake-indexeddb. */
interface Abortable {
  _abort(name: string): void
}
