import { partsOfKind } from '@shared/domain/plan/partSchema.ts'
import { isOpenPlan, PLAN_SECTION_LABELS, PLAN_SECTIONS } from '@shared/domain/plan/schema.ts'
import { promptsOf } from '@shared/domain/plan/templates.ts'
import type { PlanRows } from '../../../data/planRows.ts'
import css from '../plan.module.css'
import { Prose } from './Prose.tsx'

/** The plan as it is read and written: its sections one below the other. */
export function PlanDocument({ rows: { plan, partner, parts } }: { readonly rows: PlanRows }) {
  const texts = partsOfKind(parts, 'text')
  const prompts = promptsOf(plan.template)
  return (
    <div className={css.document}>
      <header className={css.section}>
        <h1 className={css.name} dir="auto">
          {plan.name}
        </h1>
        <p dir="auto">{partner?.name ?? 'A partner that is gone'}</p>
      </header>
      {PLAN_SECTIONS.flatMap(section => {
        const prompt = prompts[section]
        return prompt === undefined
          ? []
          : [
              <section key={section} aria-label={PLAN_SECTION_LABELS[section]} className={css.section}>
                <h2 className={css.title}>{PLAN_SECTION_LABELS[section]}</h2>
                <Prose
                  planId={plan.id}
                  section={section}
                  doc={texts.find(text => text.section === section)?.doc}
                  prompt={prompt}
                  editable={isOpenPlan(plan)}
                />
              </section>,
            ]
      })}
    </div>
  )
}
