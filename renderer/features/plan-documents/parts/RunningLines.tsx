import { Name } from '../../../ui/document/Name.tsx'
import css from './parts.module.css'

interface RunningHeadProps {
  /** `Joint business plan · 2027` */
  readonly left: string
  readonly name: string
  /** `as of 1 Oct 2026 · version 2` */
  readonly right: string
}

/** The line at the head of every page. */
export function RunningHead({ left, name, right }: RunningHeadProps) {
  return (
    <>
      <span className={css.noWrap}>{left}</span>
      <span className={css.headRight}>
        <span className={css.clipped}>
          <Name>{name}</Name>
        </span>
        <span className={css.noWrap}> · {right}</span>
      </span>
    </>
  )
}
