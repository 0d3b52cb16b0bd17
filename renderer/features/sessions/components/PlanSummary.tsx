import { linesOf } from '@shared/domain/fields/richText.ts'
import type { PlanPart } from '@shared/domain/plan/partSchema.ts'
import { PLAN_SECTION_LABELS, type PlanSection } from '@shared/domain/plan/schema.ts'
import { useDay } from '../../../data/dayClock.ts'
import { usePlanRows } from '../../../data/planRows.ts'
import { summaryOf } from '../viewModelSummary.ts'
import css from './stage.module.css'

/** A section of the plan to read, where nobody draws it to be edited. */
export function PlanSummary({ planId, section }: { planId: string; section: PlanSection }) {
  const rows = usePlanRows(planId)
  const today = useDay()
  if (!rows) return null
  const prose = rows.parts
    .filter((part): part is Extract<PlanPart, { kind: 'text' }> => part.kind === 'text')
    .filter(part => part.section === section)
    .flatMap(part => linesOf(part.doc))
    .filter(line => line.trim() !== '')
  const lines = summaryOf(section, rows, today)
  return (
    <section className={css.summary} aria-label={PLAN_SECTION_LABELS[section]}>
      {prose.map((line, index) => (
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
      {lines.length > 0 && (
        <ul className={css.rows}>
          {lines.map(({ key, title, facts, end }) => (
            <li key={key}>
              <span className={css.rowTitle} dir="auto">
                {title}
              </span>
              {end !== undefined && <span className={css.rowEnd}>{end}</span>}
              {facts && (
                <span className={css.rowFacts} dir="auto">
                  {facts}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {prose.length === 0 && lines.length === 0 && (
        <p className={css.quiet}>{PLAN_SECTION_LABELS[section]}: nothing in the plan yet.</p>
      )}
    </section>
  )
}
