import { cloneElement, type ReactElement, useEffect, useId, useRef, useState } from 'react'
import { Kbd } from '../kbd/Kbd.tsx'
import css from './tooltip.module.css'

interface TooltipProps {
  readonly text: string
  readonly kbd?: string
  /** The text already is the element's name, so it is not read twice. */
  readonly naming?: boolean
  readonly children: ReactElement<Record<string, unknown>>
}

const DELAY = 350

/** Words that appear beside an element on hover or focus; Esc puts them away. In the top layer, by anchor. */
export function Tooltip({ text, kbd, naming, children }: TooltipProps) {
  const id = useId()
  const anchor = `--tip${id.replace(/[^\w-]/g, '')}`
  const [shown, setShown] = useState(false)
  const timer = useRef<number | undefined>(undefined)
  const show = (delay: number) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setShown(true), delay)
  }
  const hide = () => {
    window.clearTimeout(timer.current)
    setShown(false)
  }
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const child = cloneElement(children, {
    style: { ...(children.props.style as object | undefined), anchorName: anchor },
    ...(shown && !naming && { 'aria-describedby': id }),
    onPointerEnter: () => show(DELAY),
    onPointerLeave: hide,
    onPointerDown: hide,
    onFocus: (event: React.FocusEvent) => {
      if (event.target.matches(':focus-visible')) show(0)
    },
    onBlur: hide,
  })
  return (
    <>
      {child}
      {shown && <Tip id={id} anchor={anchor} text={text} hide={hide} {...(kbd && { kbd })} />}
    </>
  )
}

interface TipProps {
  readonly id: string
  readonly anchor: string
  readonly text: string
  readonly kbd?: string
  hide(): void
}

function Tip({ id, anchor, text, kbd, hide }: TipProps) {
  const ref = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    ref.current?.showPopover()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <span
      ref={ref}
      id={id}
      role="tooltip"
      popover="manual"
      className={css.tip}
      style={{ positionAnchor: anchor } as React.CSSProperties}
    >
      {text}
      {kbd && <Kbd keys={kbd} />}
    </span>
  )
}
