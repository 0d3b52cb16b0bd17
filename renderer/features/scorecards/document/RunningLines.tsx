import { Name } from '../../../ui/document/Name.tsx'
import type { DocumentContext } from './context.ts'
import styles from './scorecard.module.css'
import type { ScorecardSource } from './source.ts'

/** The line at the head of every page. */
export function RunningHead({ context }: { readonly context: DocumentContext }) {
  const { source, facts, formats } = context
  const version = 'scorecard' in source ? `v${source.scorecard.version}` : 'draft'
  return (
    <>
      <span className={styles.noWrap}>
        Partner scorecard · {formats.quarter(facts.period)} · {formats.months(facts.period)}
      </span>
      <span className={styles.headRight}>
        <span className={styles.clipped}>
          <Name>{facts.partner.name}</Name>
        </span>
        <span className={styles.noWrap}>
          {' '}
          · as of {formats.date(facts.asOf)} · {version}
        </span>
      </span>
    </>
  )
}

/** The left of the line at the foot: what freezes the figures, or that nothing does yet. */
export function RunningFoot({ context }: { readonly context: DocumentContext }) {
  return <>{frozenWords(context.source, context)}</>
}

function frozenWords(source: ScorecardSource, { formats }: DocumentContext): string {
  if ('draft' in source) return 'Tandem · Draft, not issued'
  const { issuedAt, hash } = source.scorecard
  if (source.hashHolds === false) return 'Tandem · The figures do not match the hash they were issued with'
  return `Tandem · inputs frozen ${formats.date(issuedAt)}, sha-256 ${hash.slice(0, 4)}…${hash.slice(-4)}`
}
