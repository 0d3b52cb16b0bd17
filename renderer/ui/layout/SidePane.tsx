import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react'
import { cx } from '../cx.ts'
import css from './sidePane.module.css'

export const PANE_LEAST = 280
export const PANE_MOST = 640
const STEP = 16

interface SidePaneProps {
  readonly label: string
  readonly width: number
  /** Over what is beside it, where there is no room for both. */
  readonly floating: boolean
  readonly children: ReactNode
  /** Told while it is dragged; `done` when it is let go. */
  onWidth(width: number, done: boolean): void
}

/** A pane at the end of a page whose edge is dragged, or moved by the arrow keys. */
export function SidePane({ label, width, floating, children, onWidth }: SidePaneProps) {
  const [from, setFrom] = useState<{ x: number; width: number }>()
  const to = (event: PointerEvent) => clamp(from ? from.width + from.x - event.clientX : width)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: PANE_LEAST,
      End: PANE_MOST,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onWidth(clamp(next), true)
  }
  return (
    <div className={cx(css.pane, floating && css.floating)} style={{ width }}>
      {/* biome-ignore lint/a11y/useSemanticElements: a line cannot be moved; this separator can */}
      <div
        role="separator"
        tabIndex={0}
        aria-label={`Width of the ${label.toLowerCase()}`}
        aria-orientation="vertical"
        aria-valuenow={width}
        aria-valuemin={PANE_LEAST}
        aria-valuemax={PANE_MOST}
        className={css.edge}
        data-held={from !== undefined || undefined}
        onKeyDown={onKeyDown}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setFrom({ x: event.clientX, width })
        }}
        onPointerMove={event => from && onWidth(to(event), false)}
        onPointerUp={event => {
          if (from) onWidth(to(event), true)
          setFrom(undefined)
        }}
        onPointerCancel={() => setFrom(undefined)}
      />
      <aside className={css.body} aria-label={label}>
        {children}
      </aside>
    </div>
  )
}

const clamp = (width: number): number => Math.round(Math.max(PANE_LEAST, Math.min(PANE_MOST, width)))
