import type { ComponentProps, ReactNode } from 'react'
import { cx } from '../cx.ts'
import { Kbd } from '../kbd/Kbd.tsx'
import css from './button.module.css'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'title'> {
  /** primary: the one next step. plain: bordered. quiet: text only. danger: takes something away. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'small' | 'normal' | 'large'
  readonly icon?: ReactNode
  /** The shortcut, shown beside the words. */
  readonly kbd?: string
  /** Work is under way: pressed again it does nothing, and it says so. */
  readonly busy?: boolean
}

export function Button(props: ButtonProps) {
  const { variant = 'plain', size = 'normal', icon, kbd, busy, children, className, onClick, ...rest } = props
  return (
    <button
      type="button"
      {...rest}
      className={cx(css.button, css[variant], css[size], className)}
      aria-busy={busy}
      onClick={busy ? undefined : onClick}
    >
      {busy ? <span className={css.spinner} aria-hidden /> : icon}
      {children}
      {kbd && <Kbd keys={kbd} />}
    </button>
  )
}
