import { Dexie } from 'dexie'
import { db } from '../../../renderer/data/db.ts'

/** A database beside the app's with the same table of deals, its key and its indexes, and nothing of the app. */
export async function openRaw(): Promise<IDBDatabase> {
  await db.open()
  const { primKey, indexes } = db.table('deals').schema
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('raw', 10)
    opening.onupgradeneeded = () => {
      const deals = opening.result.createObjectStore('deals', { keyPath: primKey.keyPath ?? 'id' })
      for (const { name, keyPath, multi, unique } of indexes)
        deals.createIndex(name, keyPath ?? name, { multiEntry: multi === true, unique: unique === true })
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

/** The same database through Dexie, as durable as the app's. */
export const plainDexie = (): Promise<Dexie> =>
  new Dexie('raw', { chromeTransactionDurability: 'strict' }).open()

/** Ends when the rows are written; `perTransaction`: how many at once. */
export async function putRaw(
  raw: IDBDatabase,
  rows: readonly object[],
  perTransaction: number,
): Promise<void> {
  for (let at = 0; at < rows.length; at += perTransaction) {
    const transaction = raw.transaction('deals', 'readwrite', { durability: 'relaxed' })
    const deals = transaction.objectStore('deals')
    const end = Math.min(at + perTransaction, rows.length)
    for (let i = at; i < end; i++) deals.put(rows[i])
    await ended(transaction)
  }
}

export async function clearRaw(raw: IDBDatabase): Promise<void> {
  const transaction = raw.transaction('deals', 'readwrite')
  transaction.objectStore('deals').clear()
  await ended(transaction)
}

export const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
