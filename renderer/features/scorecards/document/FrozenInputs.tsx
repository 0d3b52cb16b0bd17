import type { ReactNode } from 'react'
import { Name } from '../../../ui/document/Name.tsx'
import type { DocumentContext } from './context.ts'
import styles from './scorecard.module.css'

/** What the figures were computed from and what proves that they are still the same. */
export function FrozenInputs({ context }: { readonly context: DocumentContext }) {
  const { source, facts, template, formats } = context
  const scorecard = 'scorecard' in source ? source.scorecard : undefined
  return (
    <>
      <h2>{scorecard ? 'Frozen inputs' : 'Inputs'}</h2>
      <dl className={styles.inputs}>
        <Item name="Partner">
          <Name>{facts.partner.name}</Name>
          {facts.partner.externalKey !== undefined && `, ${facts.partner.externalKey}`}
        </Item>
        <Item name="Period, data as of">
          {formats.quarter(facts.period)}, {formats.date(facts.asOf)}
        </Item>
        <Item name="Currency">{facts.currency}; amounts are kept and summed in its smallest unit</Item>
        <Item name="Read">{facts.sources.join(', ') || 'no rows'}</Item>
        <Item name="Template">
          <Name>{template.name}</Name>
        </Item>
        {scorecard ? (
          <>
            <Item name="Issued">
              {formats.date(scorecard.issuedAt)} by <Name>{scorecard.issuedBy}</Name>, version{' '}
              {scorecard.version}
            </Item>
            <Item name="SHA-256">
              <span className={styles.hash}>{scorecard.hash}</span>
              <span className={styles.small}>
                Of the canonical JSON of facts, template, comment, period, version and paper.
              </span>
            </Item>
          </>
        ) : (
          <Item name="State">Draft, not issued: figures can still change.</Item>
        )}
      </dl>
    </>
  )
}

function Item({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
