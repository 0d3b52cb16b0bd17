import { PLAN_SECTION_LABELS, PLAN_SECTIONS, type PlanSection } from '@shared/domain/plan/schema.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { heading } from '../parts/heading.tsx'
import { proseBlocks } from '../parts/prose.tsx'
import { accountBlocks } from './accounts.tsx'
import { actionBlocks } from './actions.tsx'
import { approvalBlocks } from './approval.tsx'
import type { PlanContext } from './context.ts'
import { coverBlocks } from './cover.tsx'
import { forecastBlocks } from './forecast.tsx'
import { goalBlocks } from './goals.tsx'
import { campaignBlocks, enablementBlocks, resourceBlocks } from './means.tsx'
import { deliveryBlocks, motionBlocks, rhythmBlocks, riskBlocks } from './rules.tsx'
import { swotBlocks } from './swot.tsx'

/** What a section holds beside its prose; nothing where nothing is said. */
const BODIES: Readonly<Partial<Record<PlanSection, (context: PlanContext) => Block[]>>> = {
  profile: swotBlocks,
  goals: goalBlocks,
  forecast: forecastBlocks,
  accounts: accountBlocks,
  motions: motionBlocks,
  marketing: campaignBlocks,
  enablement: enablementBlocks,
  resources: resourceBlocks,
  delivery: deliveryBlocks,
  actions: actionBlocks,
  risks: riskBlocks,
  rhythm: rhythmBlocks,
  approval: approvalBlocks,
}

/** The document: cover with its contents, then every section that has something to say. */
export function planBlocks(context: PlanContext): Block[] {
  const found = PLAN_SECTIONS.flatMap((section, i) => {
    if (section === 'cover') return []
    const doc = context.text(section)
    const blocks = [
      ...(doc ? proseBlocks(`${section}-text`, doc) : []),
      ...(BODIES[section]?.(context) ?? []),
    ]
    return blocks.length === 0
      ? []
      : [{ section, number: i + 1, title: PLAN_SECTION_LABELS[section], blocks }]
  })
  const missing = PLAN_SECTIONS.filter(
    section => section !== 'cover' && found.every(one => one.section !== section),
  )
  return [
    ...coverBlocks(context, found, missing),
    ...found.flatMap(({ section, number, title, blocks }, i) => {
      const head = heading(section, title, number)
      return [i === 0 && found.length > 1 ? { ...head, breakBefore: true } : head, ...blocks]
    }),
  ]
}
