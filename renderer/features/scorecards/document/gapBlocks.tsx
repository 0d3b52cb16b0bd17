import { gapsInWords } from '@shared/domain/scorecard/gaps.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import type { DocumentContext } from './context.ts'
import styles from './scorecard.module.css'

/** What the figures do not hold, or rest on for want of better. */
export function gapBlocks({ facts, card, formats, locale }: DocumentContext): Block[] {
  const gaps = gapsInWords(facts, card, formats, locale)
  const heading: Block = {
    kind: 'solid',
    key: 'gaps',
    gap: 20,
    keepWithNext: true,
    node: <h2>What is missing or estimated</h2>,
  }
  if (gaps.length === 0)
    return [
      heading,
      {
        kind: 'solid',
        key: 'no-gaps',
        gap: 4,
        node: <p className={styles.plain}>Nothing: every KPI has its data and its own target.</p>,
      },
    ]
  const items = gaps.map((text, i) => ({ key: String(i), node: <>{text}</> }))
  return [heading, { kind: 'list', key: 'gap-list', gap: 4, items }]
}
