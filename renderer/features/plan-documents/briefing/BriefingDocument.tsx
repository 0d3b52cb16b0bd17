import { BRIEFING_DEFINITIONS, NOT_KEPT_YET } from '@shared/domain/briefing/words.ts'
import { useMemo } from 'react'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { PagedDocument } from '../../../ui/document/PagedDocument.tsx'
import { type Paper, SHEETS } from '../../../ui/document/paper.ts'
import { FigureCards } from '../parts/FigureCards.tsx'
import { heading, plain } from '../parts/heading.tsx'
import css from '../parts/parts.module.css'
import { RunningHead } from '../parts/RunningLines.tsx'
import { tableOf } from '../parts/tableOf.tsx'
import type { BriefingView } from '../readBriefing.ts'
import { bookBlocks } from './bookBlocks.tsx'
import { briefingCards } from './cards.ts'
import { type BriefingContext, briefingContext } from './context.ts'
import { lastPlanBlocks } from './lastPlan.tsx'
import { oweBlocks } from './oweBlocks.tsx'
import { revenueBlocks } from './revenueBlocks.tsx'

interface BriefingDocumentProps {
  /** Keep the same object as long as the content is the same. */
  readonly view: BriefingView
  readonly paper: Paper
  readonly locale: string
  readonly scale?: number
  readonly onLaidOut?: (pages: number) => void
}

/** What a partner manager reads before a session: on screen and in the PDF the same. */
export function BriefingDocument({ view, paper, locale, scale, onLaidOut }: BriefingDocumentProps) {
  const { context, blocks } = useMemo(() => {
    const made = briefingContext(view, locale, SHEETS[paper].contentWidth)
    return { context: made, blocks: briefingBlocks(made) }
  }, [view, locale, paper])
  return (
    <PagedDocument
      blocks={blocks}
      paper={paper}
      label={`Briefing on ${view.partner.name}`}
      head={
        <RunningHead
          left="Briefing before the session"
          name={view.partner.name}
          right={`as of ${context.formats.date(view.today)}`}
        />
      }
      foot="Tandem · for our side only; every figure is read from the book, its definition is on the last page"
      {...(scale !== undefined && { scale })}
      {...(onLaidOut && { onLaidOut })}
    />
  )
}

const briefingBlocks = (context: BriefingContext): Block[] => [
  { kind: 'solid', key: 'title', node: <Title context={context} /> },
  { kind: 'solid', key: 'cards', gap: 14, node: <FigureCards cards={briefingCards(context)} /> },
  ...lastPlanBlocks(context),
  ...revenueBlocks(context),
  ...bookBlocks(context),
  ...oweBlocks(context),
  heading('not-kept', 'Not kept yet'),
  plain(
    'not-kept-list',
    `The book has no rows for these; ask before the session: ${NOT_KEPT_YET.map((text, i) => (i === 0 ? text : text.charAt(0).toLowerCase() + text.slice(1))).join('; ')}.`,
  ),
  heading('definitions', 'How each figure is made'),
  tableOf<(typeof BRIEFING_DEFINITIONS)[number]>({
    key: 'definitions-table',
    label: 'Definition of each figure',
    dense: true,
    rows: BRIEFING_DEFINITIONS,
    rowKey: ({ figure }) => figure,
    columns: [
      { head: 'Figure', width: 20, cell: ({ figure }) => figure },
      { head: 'What it is', width: 58, cell: ({ definition }) => definition },
      { head: 'Rows it reads', width: 22, cell: ({ source }) => source },
    ],
  }),
]

function Title({ context }: { readonly context: BriefingContext }) {
  const { partner, plan, formats, today, bookDay } = context
  return (
    <header>
      <p className={css.kicker}>
        Briefing for <Name>{plan.name}</Name>, {formats.date(plan.from)} to {formats.date(plan.to)}
      </p>
      <h1 className={partner.name.length > 48 ? css.longTitle : css.title}>
        <Name>{partner.name}</Name>
      </h1>
      <p className={css.under}>
        As of {formats.date(today)}
        {bookDay < today && `, revenue as of ${formats.date(bookDay)}`}. Money in {formats.currency}.
      </p>
    </header>
  )
}
