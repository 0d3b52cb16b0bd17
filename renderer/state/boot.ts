import { create } from 'zustand'

export type Boot =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Whether the store is open. Until it is, views show what they remember and accept no edit. */
export const useBoot = create<{ readonly boot: Boot }>()(() => ({ boot: { kind: 'opening' } }))

export const setBoot = (boot: Boot): void => useBoot.setState({ boot })

export const useReady = (): boolean => useBoot(state => state.boot.kind === 'ready')
