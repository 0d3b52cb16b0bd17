import type { QuarterOutlook } from '@shared/domain/today/outlook.ts'
import css from '../today.module.css'
import { barParts, type CommitStanding, commitBar } from '../viewModelQuarter.ts'

/** What is in, then what is stood for and what may come, and the target as a tick; the words below say the same. */
export function CommitBar({ standing }: { standing: CommitStanding }) {
  const { booked, commit, bestCase, target } = commitBar(standing)
  return (
    <div className={css.bar} aria-hidden>
      <span className={css.barSourced} style={{ width: `${booked}%` }} />
      <span className={css.barCommit} style={{ width: `${commit}%` }} />
      <span className={css.barBestCase} style={{ width: `${bestCase}%` }} />
      {target !== undefined && <span className={css.barTarget} style={{ insetInlineStart: `${target}%` }} />}
    </div>
  )
}

/** Sourced revenue, then what the pipeline may add, and the target as a tick; the words below say the same. */
export function OutlookBar({ outlook }: { outlook: QuarterOutlook }) {
  const { sourced, weighted, target } = barParts(outlook)
  return (
    <div className={css.bar} aria-hidden>
      <span className={css.barSourced} style={{ width: `${sourced}%` }} />
      <span className={css.barWeighted} style={{ width: `${weighted}%` }} />
      {target !== undefined && <span className={css.barTarget} style={{ insetInlineStart: `${target}%` }} />}
    </div>
  )
}
