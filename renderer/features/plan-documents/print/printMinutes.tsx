import { formatsFor } from '@shared/domain/scorecard/formats.ts'
import type { Paper } from '../../../ui/document/paper.ts'
import { MinutesDocument } from '../minutes/MinutesDocument.tsx'
import { readMinutes } from '../readMinutes.ts'

/** Reads the minutes of a session for printing. */
export async function printMinutes({
  params,
  paper,
}: {
  readonly params: Readonly<Record<string, string>>
  readonly paper: Paper
}) {
  const { sessionId = '', locale = navigator.language } = params
  const view = await readMinutes(sessionId)
  if (!view) throw new Error('This session is no longer in the store. It may have been undone.')
  return {
    title: `Minutes of ${view.session.title}, ${view.partner.name}, ${formatsFor(locale, 'EUR').date(view.session.on)}`,
    render: (onLaidOut: () => void) => (
      <MinutesDocument view={view} paper={paper} locale={locale} onLaidOut={onLaidOut} />
    ),
  }
}
