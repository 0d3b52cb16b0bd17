import { PLAN_STATUS_LABELS } from '../../plan/schema.ts'
import type { PlanShare } from '../share.ts'
import type { DeckFormats, Slide } from './slide.ts'

/** Whose plan it is, for when, how far it is agreed, and what proves it. */
export function coverSlide(
  { content, status, hash, signatures, today }: PlanShare,
  what: string,
  { date }: DeckFormats,
  dayOf: (at: string) => string,
): Slide {
  const { partner, plan, version } = content
  const sides = { ours: 'us', theirs: partner.name }
  return {
    title: plan.name,
    note: what,
    blocks: [
      {
        kind: 'cover',
        lines: [
          `With ${partner.name}`,
          `${date(plan.from)} to ${date(plan.to)}`,
          `${PLAN_STATUS_LABELS[status]}, version ${version}, as of ${date(today)}`,
          ...plan.people
            .filter(({ role }) => role === 'sponsor')
            .map(
              ({ person, title }) =>
                `Sponsor for ${sides[person.side]}: ${[person.name, title].filter(Boolean).join(', ')}`,
            ),
        ],
        small: [
          ...(plan.confidentiality ? [plan.confidentiality] : []),
          ...(hash ? [`SHA-256 of the locked version: ${hash}`] : ['A draft: it can still change.']),
          ...signatures.map(
            ({ side, name, role, at }) =>
              `Signed for ${sides[side]} by ${[name, role].filter(Boolean).join(', ')} on ${date(dayOf(at))}`,
          ),
        ],
      },
    ],
  }
}
