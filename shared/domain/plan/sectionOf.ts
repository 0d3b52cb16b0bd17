import type { PartKind, PlanPart } from './partSchema.ts'
import type { PlanSection } from './schema.ts'

/** The section each kind of part stands in; a text says its own. */
const SECTION_OF_KIND: Readonly<Record<Exclude<PartKind, 'text'>, PlanSection>> = {
  swot: 'profile',
  goal: 'goals',
  forecast: 'forecast',
  account: 'accounts',
  motion: 'motions',
  campaign: 'marketing',
  enablement: 'enablement',
  resource: 'resources',
  delivery: 'delivery',
  risk: 'risks',
  kpi: 'rhythm',
  meeting: 'rhythm',
}

export const sectionOfPart = (part: PlanPart): PlanSection =>
  part.kind === 'text' ? part.section : SECTION_OF_KIND[part.kind]
