import type { ComponentProps } from 'react'
import { cx } from '../cx.ts'
import { Tooltip } from '../tooltip/Tooltip.tsx'
import css from './button.module.css'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'title' | 'aria-label'> {
  /** What it does; its accessible name and its tooltip. */
  readonly label: string
  readonly kbd?: string
  readonly pressed?: boolean
  readonly small?: boolean
}

export function IconButton({ label, kbd, pressed, small, className, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(kbd && { kbd })} naming>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={cx(css.icon, small && css.iconSmall, className)}
      >
        {children}
      </button>
    </Tooltip>
  )
}
