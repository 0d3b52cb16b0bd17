import { type DataKey, dataKeyOf } from './dataKey.ts'

/** What a laptop keeps of an encrypted workspace: known to the main process and its worker alone. */
export interface KeptKeys {
  readonly passphrase: string
  /** Base64, the newest last. */
  readonly keys: readonly string[]
  /** Whether the workspace was encrypted when it was last seen. */
  readonly seals: boolean
}

export const keysOf = ({ keys }: KeptKeys): readonly DataKey[] =>
  keys.map(key => dataKeyOf(Buffer.from(key, 'base64')))

export const keptOf = (passphrase: string, keys: readonly DataKey[], seals: boolean): KeptKeys => ({
  passphrase,
  keys: keys.map(({ key }) => key.toString('base64')),
  seals,
})

/** Keys that are only in the first list, then all of the second: a key once held opens what was written with it. */
export const joined = (earlier: readonly DataKey[], later: readonly DataKey[]): readonly DataKey[] => [
  ...earlier.filter(({ id }) => !later.some(other => other.id === id)),
  ...later,
]
