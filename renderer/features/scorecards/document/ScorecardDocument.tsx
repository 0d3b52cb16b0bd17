import { useMemo } from 'react'
import { PagedDocument } from '../../../ui/document/PagedDocument.tsx'
import { type Paper, SHEETS } from '../../../ui/document/paper.ts'
import { appendixBlocks } from './appendix.tsx'
import { chartBlocks } from './charts.tsx'
import { commentBlocks } from './commentBlocks.tsx'
import { commitmentBlocks } from './commitmentBlocks.tsx'
import { documentContext } from './context.ts'
import { dealBlocks } from './dealBlocks.tsx'
import { FigureCards } from './FigureCards.tsx'
import { gapBlocks } from './gapBlocks.tsx'
import { kpiBlocks } from './kpiTable.tsx'
import { RunningFoot, RunningHead } from './RunningLines.tsx'
import type { ScorecardSource } from './source.ts'
import { TitleBlock } from './TitleBlock.tsx'

export type ScorecardDocumentProps = ScorecardSource & {
  readonly paper: Paper
  /** BCP 47; how numbers and dates are written. */
  readonly locale: string
  /** Size on screen; 1 is the paper's own. */
  readonly scale?: number
  readonly onLaidOut?: (pages: number) => void
}

/** The scorecard as pages: on screen and in the PDF the same. */
export function ScorecardDocument(props: ScorecardDocumentProps) {
  const { paper, locale, scale, onLaidOut } = props
  const scorecard = 'scorecard' in props ? props.scorecard : undefined
  const hashHolds = 'scorecard' in props ? props.hashHolds : undefined
  const draft = 'draft' in props ? props.draft : undefined

  const { context, blocks } = useMemo(() => {
    const source: ScorecardSource = scorecard
      ? { scorecard, ...(hashHolds !== undefined && { hashHolds }) }
      : { draft: draft as Extract<ScorecardSource, { draft: unknown }>['draft'] }
    const made = documentContext(source, locale, SHEETS[paper].contentWidth)
    return {
      context: made,
      blocks: [
        { kind: 'solid' as const, key: 'title', node: <TitleBlock context={made} /> },
        { kind: 'solid' as const, key: 'figures', gap: 16, node: <FigureCards context={made} /> },
        ...kpiBlocks(made),
        ...chartBlocks(made),
        ...commentBlocks(made),
        ...dealBlocks(made),
        ...commitmentBlocks(made),
        ...gapBlocks(made),
        ...appendixBlocks(made),
      ],
    }
  }, [scorecard, hashHolds, draft, locale, paper])

  return (
    <PagedDocument
      blocks={blocks}
      paper={paper}
      label={`Scorecard of ${context.facts.partner.name}, ${context.formats.quarter(context.facts.period)}`}
      head={<RunningHead context={context} />}
      foot={<RunningFoot context={context} />}
      {...(scale !== undefined && { scale })}
      {...(onLaidOut && { onLaidOut })}
    />
  )
}
