import { z } from 'zod'

const points = (by: number) => z.number().min(0, 'Not below zero.').max(100, 'A hundred at most.').default(by)
const percent = (by: number) => z.number().min(0).max(100).default(by)
const weight = z.number().min(0, 'A weight is not below zero.').max(1_000, 'A thousand at most.')

/** What a lead's score is made of. What cannot be known of a lead takes its points out of the sum. */
export const SCORE_FACTORS = [
  'industry',
  'place',
  'size',
  'source',
  'referral',
  'reach',
  'detail',
  'visits',
] as const
export type ScoreFactorId = (typeof SCORE_FACTORS)[number]

/**
 * How leads are scored and given out. No standard exists: every figure is a convention (grade G) and so a
 * setting. A tier's weight sets how often it is offered a lead, none at 0, and may be set aside for one partner
 * (Odoo, "Resellers": level weight, partner weight; grade A).
 */
export const leadPolicy = z.object({
  points: z
    .object({
      industry: points(20),
      place: points(15),
      size: points(10),
      source: points(15),
      referral: points(15),
      reach: points(10),
      detail: points(10),
      visits: points(5),
    })
    .prefault({}),
  /** Weight by the name of a tier; those not named weigh their place among the workspace's tiers: 1, 2, 3 … */
  tierWeights: z.record(z.string().trim().min(1).max(100), weight).default({}),
  /** Weight of one partner, by its id, instead of its tier's. */
  partnerWeights: z.record(z.string(), weight).default({}),
  /** Open leads (offered, accepted, or deals made from them and not closed) a partner can carry. */
  openCap: z.number().int().min(1).max(10_000).default(10),
  /** The same for one partner, by its id. */
  partnerCaps: z.record(z.string(), z.number().int().min(0).max(10_000)).default({}),
  /** Percent of the weight left where a partner names other industries or products than the lead asks for. */
  otherFit: percent(40),
  /** Percent left where nothing is known of the partner's places, industries or products. */
  unknownFit: percent(70),
  /** Acceptance rate is smoothed as if so many offers had been answered and accepted before. */
  priorAnswered: z.number().min(0).max(1_000).default(4),
  priorAccepted: z.number().min(0).max(1_000).default(2),
  /** Days of offers that count when leads are shared fairly. */
  fairnessDays: z.number().int().min(1).max(3_650).default(90),
})
export type LeadPolicy = z.infer<typeof leadPolicy>
