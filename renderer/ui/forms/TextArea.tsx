import type { ComponentProps } from 'react'
import { cx } from '../cx.ts'
import css from './forms.module.css'

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'rows'> {
  readonly lines: number
}

/** A bare text of several lines in our shape, for places that are no react-hook-form form. Label it. */
export function TextArea({ className, lines, ...rest }: TextAreaProps) {
  return <textarea dir="auto" {...rest} rows={lines} className={cx(css.area, className)} />
}
