import { create } from 'zustand'

/** Why a book is offered back at the start. */
export type Loss =
  | { readonly kind: 'missing' }
  | { readonly kind: 'older' }
  /** The store would not open. */
  | { readonly kind: 'damaged'; readonly error: unknown }
  /** Tables whose rows are not as many as the journal says. */
  | { readonly kind: 'disagrees'; readonly tables: readonly string[] }

export type Boot =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready' }
  /** Something is kept outside of the store that it does not hold: nothing goes on before a person chose. */
  | { readonly kind: 'lost'; readonly loss: Loss }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Whether the store is open. Until it is, views show what they remember and accept no edit. */
export const useBoot = create<{ readonly boot: Boot }>()(() => ({ boot: { kind: 'opening' } }))

export const setBoot = (boot: Boot): void => useBoot.setState({ boot })

export const useReady = (): boolean => useBoot(state => state.boot.kind === 'ready')
