import type { Completeness } from '@shared/domain/plan/completeness.ts'
import { PLAN_SECTION_LABELS, type PlanSection } from '@shared/domain/plan/schema.ts'
import { memo } from 'react'
import css from '../plan.module.css'

interface SectionListProps {
  readonly completeness: Completeness
  readonly current: PlanSection
  onGo(section: PlanSection): void
}

/** The sections with what each still lacks; a press leads there. */
export const SectionList = memo(function SectionList({ completeness, current, onGo }: SectionListProps) {
  const { sections, percent, of, done } = completeness
  return (
    <nav className={css.sections} aria-label="Sections">
      <div className={css.whole}>
        <span>
          {percent} % complete
          <span className={css.quiet}> · {of - done} missing</span>
        </span>
        <span
          className={css.meter}
          role="progressbar"
          aria-label="Completeness"
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <span style={{ width: `${percent}%` }} />
        </span>
      </div>
      <ol>
        {sections.map(({ section, missing }, at) => (
          <li key={section}>
            <button
              type="button"
              className={css.sectionLink}
              aria-current={section === current ? 'true' : undefined}
              title={missing.join('\n')}
              onClick={() => onGo(section)}
            >
              <span className={css.number}>{at + 1}</span>
              <span className={css.sectionName}>
                {PLAN_SECTION_LABELS[section]}
                {missing.length > 0 && (
                  <span className={css.lacks}>
                    {missing[0]}
                    {missing.length > 1 && ` +${missing.length - 1}`}
                  </span>
                )}
              </span>
              <span className={css.mark} data-full={missing.length === 0 || undefined}>
                {missing.length === 0 ? '✓' : missing.length}
                <span className="visually-hidden">{missing.length === 0 ? ' complete' : ' missing'}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
})
