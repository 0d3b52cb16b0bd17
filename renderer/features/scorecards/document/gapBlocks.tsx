import { gapsInWords } from '@shared/domain/scorecard/gaps.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import type { DocumentContext } from './context.ts'
import { heading } from './heading.tsx'
import styles from './scorecard.module.css'

/** What the figures do not hold, or rest on for want of better. */
export function gapBlocks({ facts, card, formats, locale }: DocumentContext): Block[] {
  const gaps = gapsInWords(facts, card, formats, locale)
  const title = heading('gaps', 'What is missing or estimated')
  if (gaps.length === 0)
    return [
      title,
      {
        kind: 'solid',
        key: 'no-gaps',
        gap: 4,
        node: <p className={styles.plain}>Nothing: every KPI has its data and its own target.</p>,
      },
    ]
  const items = gaps.map((text, i) => ({ key: String(i), node: <>{text}</> }))
  return [title, { kind: 'list', key: 'gap-list', gap: 4, items }]
}
