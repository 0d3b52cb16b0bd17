import { useMemo } from 'react'
import { PagedDocument } from '../../../ui/document/PagedDocument.tsx'
import { type Paper, SHEETS } from '../../../ui/document/paper.ts'
import { RunningHead } from '../parts/RunningLines.tsx'
import { type PlanContext, type PlanSource, planContext, versionWords } from './context.ts'
import { planBlocks } from './sections.tsx'

interface PlanDocumentProps {
  /** Keep the same object as long as the content is the same. */
  readonly source: PlanSource
  readonly paper: Paper
  readonly locale: string
  readonly scale?: number
  readonly onLaidOut?: (pages: number) => void
}

/** A joint business plan as pages. */
export function PlanDocument({ source, paper, locale, scale, onLaidOut }: PlanDocumentProps) {
  const { context, blocks } = useMemo(() => {
    const made = planContext(source, locale, SHEETS[paper].contentWidth)
    return { context: made, blocks: planBlocks(made) }
  }, [source, locale, paper])
  const { plan, partner } = context.content
  return (
    <PagedDocument
      blocks={blocks}
      paper={paper}
      label={`Joint business plan ${plan.name}`}
      head={
        <RunningHead
          left={`Joint business plan · ${context.formats.date(plan.from)} to ${context.formats.date(plan.to)}`}
          name={partner.name}
          right={versionWords(context)}
        />
      }
      foot={footWords(context)}
      {...(scale !== undefined && { scale })}
      {...(onLaidOut && { onLaidOut })}
    />
  )
}

/** What freezes the text, or that nothing does yet. */
function footWords({ source, formats, content }: PlanContext): string {
  if ('draft' in source) return `Tandem · Draft of ${formats.date(content.asOf)}, not locked`
  const { lockedAt, hash } = source.version
  if (!source.hashHolds) return 'Tandem · The text does not match the hash it was locked with'
  return `Tandem · locked ${formats.date(lockedAt)}, sha-256 ${hash.slice(0, 6)}…${hash.slice(-6)}`
}
