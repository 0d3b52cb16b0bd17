import { create } from 'zustand'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone?: 'plain' | 'bad'
  /** Something is under way: it stays, with a moving bar, until another message takes its place. */
  readonly busy?: boolean
  /** Stays until it is closed, pressed, or another message takes its place. */
  readonly stays?: true
  readonly action?: { readonly label: string; run(): void }
}

interface Toasts {
  readonly current: Toast | undefined
}

/** One message at a time: a newer one takes the place of the one before. */
export const useToasts = create<Toasts>()(() => ({ current: undefined }))

let count = 0

export function showToast(toast: Omit<Toast, 'id'>): void {
  count += 1
  useToasts.setState({ current: { ...toast, id: count } })
}

/** Something is under way; it ends with what is answered. */
export function showBusy(toast: Omit<Toast, 'id' | 'busy'>): () => void {
  showToast({ ...toast, busy: true })
  const id = count
  return () => hideToast(id)
}

export function hideToast(id: number): void {
  if (useToasts.getState().current?.id === id) useToasts.setState({ current: undefined })
}
