import type { Verdict } from '../verify.ts'
import css from '../versions.module.css'

const MARKS = { good: '●', watch: '◐', bad: '▼' } as const

/** What a check found; announced when it comes. */
export function VerdictLine({ verdict }: { readonly verdict: Verdict | undefined }) {
  return (
    <div role="status">
      {verdict && (
        <p className={css.verdict} data-tone={verdict.tone} dir="auto">
          <span aria-hidden>{MARKS[verdict.tone]}</span>
          <span>{verdict.text}</span>
        </p>
      )}
    </div>
  )
}
