import { quarterName } from '../../lib/period.ts'
import { MOTION_LABELS } from '../deal/schema.ts'
import type { NewPart } from './newParts.ts'
import type { PartKind, PlanPart } from './partSchema.ts'
import { PLAN_SECTION_LABELS } from './schema.ts'

/** What one part of a kind is called, and several. */
export const PART_WORDS: Readonly<Record<PartKind, readonly [one: string, many: string]>> = {
  text: ['text', 'texts'],
  swot: ['SWOT entry', 'SWOT entries'],
  goal: ['goal', 'goals'],
  forecast: ['forecast line', 'forecast lines'],
  account: ['target account', 'target accounts'],
  motion: ['motion', 'motions'],
  campaign: ['campaign', 'campaigns'],
  enablement: ['certificate', 'certificates'],
  resource: ['resource', 'resources'],
  delivery: ['delivery item', 'delivery items'],
  risk: ['risk', 'risks'],
  kpi: ['KPI', 'KPIs'],
  meeting: ['meeting', 'meetings'],
}

const LONGEST = 60

/** What tells a part from the others of its kind, in quotes: `“Win ten banks”`. */
export function partName(part: PlanPart | NewPart): string {
  const text =
    part.kind === 'text'
      ? PLAN_SECTION_LABELS[part.section]
      : part.kind === 'swot'
        ? part.text
        : part.kind === 'forecast'
          ? quarterName(part.quarter)
          : part.kind === 'account'
            ? part.name
            : part.kind === 'motion'
              ? (part.trigger ?? MOTION_LABELS[part.motion])
              : part.kind === 'enablement'
                ? part.certificate
                : part.kind === 'resource'
                  ? part.person.name
                  : part.title
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}”`
}
