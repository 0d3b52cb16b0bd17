import { PLAN_SECTION_LABELS, PLAN_SECTIONS, type PlanSection } from '@shared/domain/plan/schema.ts'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { usePlanEvidence } from '../../../data/planEvidence.ts'
import { arrived, useArrival } from '../../../state/arrival.ts'
import { usePageKeys } from '../../../ui/keys/usePageKeys.ts'
import { SidePane } from '../../../ui/layout/SidePane.tsx'
import css from '../plan.module.css'
import { SectionBody } from '../sections/SectionBody.tsx'
import { EvidenceOfPlan } from '../useEvidence.ts'
import { useEvidencePane } from '../useEvidencePane.ts'
import type { PlanView } from '../usePlan.ts'
import { EvidencePanel } from './EvidencePanel.tsx'
import { PlanHead } from './PlanHead.tsx'
import { SectionList } from './SectionList.tsx'
import { useHeldScroll } from './useHeldScroll.ts'

/** Sections drawn at once; the others follow while nothing else is to do. */
const FIRST = 3

/** The plan: its sections at the left, the document in the middle, what the book says at the right. */
export function PlanDocument({ view }: { readonly view: PlanView }) {
  const { plan, completeness, facts, today } = view
  const evidence = usePlanEvidence(plan, facts, today)
  const pane = useEvidencePane()
  const scroller = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState(FIRST)
  const [current, setCurrent] = useState<PlanSection>('cover')
  const [wanted, setWanted] = useState<{ readonly section: PlanSection }>()

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

  const scrollTo = useHeldScroll(scroller, '[data-section]')
  const go = useCallback((section: PlanSection) => {
    setDrawn(PLAN_SECTIONS.length)
    setWanted({ section })
  }, [])
  useLayoutEffect(() => {
    if (!wanted) return
    const target = scroller.current?.querySelector<HTMLElement>(`[data-section="${wanted.section}"]`)
    if (!target) return
    scrollTo(target)
    target.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    setCurrent(wanted.section)
  }, [wanted, scrollTo])

  const focus = useArrival(plan.id)?.focus
  useEffect(() => {
    if (focus === undefined) return
    const section = PLAN_SECTIONS.find(one => one === focus)
    if (section) go(section)
    arrived()
  }, [focus, go])

  usePageKeys(({ key }) => {
    const by = { j: 1, k: -1 }[key]
    if (key === 'Escape') navigate('/plans')
    else if (key === 'v') pane.toggle()
    else if (by) {
      const to = PLAN_SECTIONS[PLAN_SECTIONS.indexOf(current) + by]
      if (to) go(to)
    } else return false
    return true
  })

  return (
    <EvidenceOfPlan value={evidence}>
      <div className={css.page} ref={pane.hold}>
        <div className={css.plan}>
          <SectionList completeness={completeness} current={current} onGo={go} />
          <div className={css.document} ref={scroller}>
            <PlanHead view={view} pane={pane} />
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
        </div>
        {pane.shown && (
          <SidePane label="Evidence" width={pane.width} floating={pane.floating} onWidth={pane.setWidth}>
            <EvidencePanel plan={plan} />
          </SidePane>
        )}
      </div>
    </EvidenceOfPlan>
  )
}
