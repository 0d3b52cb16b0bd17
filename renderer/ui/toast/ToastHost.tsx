// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from '../button/IconButton.tsx'
import { ProgressBar } from '../progress/ProgressBar.tsx'
import css from './toast.module.css'
import { hideToast, type Toast, useToasts } from './toasts.ts'

/** How long a message stays: longer when there is something to press or something went wrong. */
const stayOf = (toast: Toast): number => (toast.tone === 'bad' ? 12_000 : toast.action ? 8_000 : 4_000)

/** The one place where messages appear. It stays in the page, so that screen readers hear what comes. */
export function ToastHost() {
  const toast = useToasts(state => state.current)
  const [held, setHeld] = useState(false)
  const layer = useRef<HTMLDivElement>(null)

  // The top layer, so that a message is not under a dialog.
  useEffect(() => {
    if (!toast) return
    layer.current?.hidePopover?.()
    layer.current?.showPopover()
  }, [toast])

  useEffect(() => {
    if (!toast || held || toast.busy || toast.stays) return
    const timer = setTimeout(() => hideToast(toast.id), stayOf(toast))
    return () => clearTimeout(timer)
  }, [toast, held])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hover and focus only hold the message
    <div
      ref={layer}
      popover="manual"
      className={css.host}
      role={toast?.tone === 'bad' ? 'alert' : 'status'}
      aria-live={toast?.tone === 'bad' ? 'assertive' : 'polite'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast && (
        <div key={toast.id} className={css.toast} data-tone={toast.tone}>
          <span className={css.text} dir="auto">
            {toast.text}
          </span>
          {toast.busy && (
            <span className={css.busy}>
              <ProgressBar label={toast.text} done={0} of={0} />
            </span>
          )}
          {toast.action && (
            <button
              type="button"
              className={css.action}
              onClick={() => {
                hideToast(toast.id)
                toast.action?.run()
              }}
            >
              {toast.action.label}
            </button>
          )}
          <IconButton label="Dismiss" small onClick={() => hideToast(toast.id)}>
            <X aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  )
}
