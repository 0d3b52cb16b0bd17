import { type Box, lock, unlock } from './box.ts'
import { type DataKey, dataKeyOf } from './dataKey.ts'

export interface WrappedKey extends Box {
  readonly id: string
}

/** A data key as only who knows the passphrase can open it. */
export const wrapKey = ({ id, key }: DataKey, wrapping: Buffer): WrappedKey => ({
  id,
  ...lock(wrapping, key, aboutOf(id)),
})

export function unwrapKey(wrapped: WrappedKey, wrapping: Buffer): DataKey | undefined {
  const key = unlock(wrapping, wrapped, aboutOf(wrapped.id))
  const found = key?.length === 32 ? dataKeyOf(key) : undefined
  return found?.id === wrapped.id ? found : undefined
}

const aboutOf = (id: string): readonly unknown[] => ['tandem key', 1, id]
