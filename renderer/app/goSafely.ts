import { isLayerOpen } from '../ui/keys/isBusyKey.ts'
import { showToast } from '../ui/toast/toasts.ts'

/** Goes somewhere; a page change would throw away what is half written in a dialog, so then it only offers to. */
export function goSafely(text: string, go: () => void): void {
  if (isLayerOpen()) showToast({ text, action: { label: 'Go there', run: go } })
  else go()
}
