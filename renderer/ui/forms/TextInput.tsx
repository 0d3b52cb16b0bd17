import type { ComponentProps } from 'react'
import { cx } from '../cx.ts'
import css from './forms.module.css'

/** A bare text input in our shape, for places that are no react-hook-form form. Label it. */
export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input autoComplete="off" {...rest} className={cx(css.input, className)} />
}
