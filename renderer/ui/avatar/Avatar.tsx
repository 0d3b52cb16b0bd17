import css from './avatar.module.css'
import { monogramOf } from './monogram.ts'

/** A record's monogram; decoration beside its name. */
export function Avatar({ name, large }: { name: string; large?: boolean }) {
  return (
    <span className={large ? css.large : css.avatar} aria-hidden>
      {monogramOf(name)}
    </span>
  )
}
