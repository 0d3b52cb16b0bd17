import { formatsFor } from '@shared/domain/scorecard/formats.ts'
import { SESSION_KIND_LABELS } from '@shared/domain/session/schema.ts'
import { useMemo } from 'react'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { PagedDocument } from '../../../ui/document/PagedDocument.tsx'
import type { Paper } from '../../../ui/document/paper.ts'
import css from '../parts/parts.module.css'
import { RunningHead } from '../parts/RunningLines.tsx'
import type { MinutesView } from '../readMinutes.ts'
import { agreedBlocks } from './agreed.tsx'
import type { MinutesContext } from './context.ts'
import { attendanceBlocks, timeBlocks } from './course.tsx'
import { endBlocks } from './end.tsx'

interface MinutesDocumentProps {
  readonly view: MinutesView
  readonly paper: Paper
  readonly locale: string
  readonly onLaidOut?: (pages: number) => void
}

/** The minutes of a session: who was there, what was agreed, how the time went, what comes next. */
export function MinutesDocument({ view, paper, locale, onLaidOut }: MinutesDocumentProps) {
  const { context, blocks } = useMemo(() => {
    const made: MinutesContext = { ...view, formats: formatsFor(locale, 'EUR'), locale }
    return { context: made, blocks: minutesBlocks(made) }
  }, [view, locale])
  const { session, partner } = view
  const kind = SESSION_KIND_LABELS[session.kind]
  return (
    <PagedDocument
      blocks={blocks}
      paper={paper}
      label={`Minutes of ${session.title}`}
      head={
        <RunningHead
          left={`Minutes · ${kind}`}
          name={partner.name}
          right={context.formats.date(session.on)}
        />
      }
      foot="Tandem · written down while the session ran"
      {...(onLaidOut && { onLaidOut })}
    />
  )
}

const minutesBlocks = (context: MinutesContext): Block[] => [
  { kind: 'solid', key: 'title', node: <Title context={context} /> },
  ...attendanceBlocks(context),
  ...agreedBlocks(context),
  ...timeBlocks(context),
  ...endBlocks(context),
]

function Title({ context }: { readonly context: MinutesContext }) {
  const { session, partner, plan, formats } = context
  return (
    <header>
      <p className={css.kicker}>
        Minutes of a {SESSION_KIND_LABELS[session.kind]} with <Name>{partner.name}</Name>
      </p>
      <h1 className={session.title.length > 48 ? css.longTitle : css.title}>
        <Name>{session.title}</Name>
      </h1>
      <p className={css.under}>
        {formats.date(session.on)}
        {session.at && `, ${session.at}`}
        {session.place && (
          <>
            , <Name>{session.place}</Name>
          </>
        )}
        {plan && (
          <>
            {' '}
            · <Name>{plan}</Name>
          </>
        )}
      </p>
    </header>
  )
}
