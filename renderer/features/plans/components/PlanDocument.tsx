import { PLAN_SECTION_LABELS, PLAN_SECTIONS, type PlanSection } from '@shared/domain/plan/schema.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { navigate } from 'wouter/use-hash-location'
import { usePlanEvidence } from '../../../data/planEvidence.ts'
import { usePanels } from '../../../state/panels.ts'
import { usePageKeys } from '../../../ui/keys/usePageKeys.ts'
import css from '../plan.module.css'
import { SectionBody } from '../sections/SectionBody.tsx'
import { EvidenceOfPlan } from '../useEvidence.ts'
import type { PlanView } from '../usePlan.ts'
import { EvidencePanel } from './EvidencePanel.tsx'
import { PlanHead } from './PlanHead.tsx'
import { SectionList } from './SectionList.tsx'

/** Sections drawn at once; the others follow while nothing else is to do. */
const FIRST = 3

/** The plan: its sections at the left, the document in the middle, what the book says at the right. */
export function PlanDocument({ view }: { readonly view: PlanView }) {
  const { plan, completeness, today } = view
  const evidence = usePlanEvidence(plan, today)
  const shown = usePanels(state => state.evidence)
  const scroller = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState(FIRST)
  const [current, setCurrent] = useState<PlanSection>('cover')

  useEffect(() => {
    if (drawn >= PLAN_SECTIONS.length) return
    const handle = requestIdleCallback(() => setDrawn(drawn + 2), { timeout: 300 })
    return () => cancelIdleCallback(handle)
  }, [drawn])

  // The section under the upper third of the window is the one that is read.
  useEffect(() => {
    const root = scroller.current
    if (!root) return
    const watch = new IntersectionObserver(
      entries => {
        const seen = entries.find(({ isIntersecting }) => isIntersecting)
        const section = seen?.target instanceof HTMLElement ? seen.target.dataset.section : undefined
        if (section) setCurrent(section as PlanSection)
      },
      { root, rootMargin: '-20% 0px -75% 0px' },
    )
    for (const element of root.querySelectorAll('[data-section]')) watch.observe(element)
    return () => watch.disconnect()
  }, [])

  const go = useCallback((section: PlanSection) => {
    flushSync(() => setDrawn(PLAN_SECTIONS.length))
    const target = scroller.current?.querySelector<HTMLElement>(`[data-section="${section}"]`)
    target?.scrollIntoView({ block: 'start' })
    target?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    setCurrent(section)
  }, [])

  usePageKeys(({ key }) => {
    const by = { j: 1, k: -1 }[key]
    if (key === 'Escape') navigate('/plans')
    else if (key === 'v') usePanels.getState().toggleEvidence()
    else if (by) {
      const to = PLAN_SECTIONS[PLAN_SECTIONS.indexOf(current) + by]
      if (to) go(to)
    } else return false
    return true
  })

  return (
    <EvidenceOfPlan value={evidence}>
      <div className={css.page} data-evidence={shown}>
        <SectionList completeness={completeness} current={current} onGo={go} />
        <div className={css.document} ref={scroller}>
          <PlanHead view={view} />
          {PLAN_SECTIONS.map((section, at) => (
            <section
              key={section}
              data-section={section}
              aria-label={PLAN_SECTION_LABELS[section]}
              className={css.section}
            >
              <h2 className={css.title} tabIndex={-1}>
                {PLAN_SECTION_LABELS[section]}
              </h2>
              {at < drawn && <SectionBody view={view} section={section} />}
            </section>
          ))}
        </div>
        {shown && <EvidencePanel plan={plan} />}
      </div>
    </EvidenceOfPlan>
  )
}
