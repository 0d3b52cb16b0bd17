import type { Completeness } from '@shared/domain/plan/completeness.ts'
import { PLAN_SECTION_LABELS, type PlanSection } from '@shared/domain/plan/schema.ts'
import { memo, type ReactNode } from 'react'
import { Tooltip } from '../../../ui/tooltip/Tooltip.tsx'
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
            <SectionLink section={section} missing={missing} current={section === current} onGo={onGo}>
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
            </SectionLink>
          </li>
        ))}
      </ol>
    </nav>
  )
})

interface SectionLinkProps {
  readonly section: PlanSection
  readonly missing: readonly string[]
  readonly current: boolean
  readonly children: ReactNode
  onGo(section: PlanSection): void
}

/** What is missing beyond the first thing is said on hover and focus. */
function SectionLink({ section, missing, current, children, onGo }: SectionLinkProps) {
  const link = (
    <button
      type="button"
      className={css.sectionLink}
      aria-current={current ? 'true' : undefined}
      onClick={() => onGo(section)}
    >
      {children}
    </button>
  )
  return missing.length > 1 ? <Tooltip text={missing.join('; ')}>{link}</Tooltip> : link
}
