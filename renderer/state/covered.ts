import { create } from 'zustand'

/** Whether a page takes the whole window: the rail steps aside while it does. */
export const useCovered = create<{ readonly covered: boolean }>()(() => ({ covered: false }))

/** Covers the window until the answered function is called; messages keep clear of the foot of such a page. */
export function coverWindow(): () => void {
  useCovered.setState({ covered: true })
  document.documentElement.dataset.covered = ''
  return () => {
    useCovered.setState({ covered: false })
    delete document.documentElement.dataset.covered
  }
}
