import { z } from 'zod'
import {
  calendarDateField,
  idField,
  instantField,
  longText,
  optionalText,
  rowFields,
  shortText,
} from '../fields/schema.ts'

/** A partner pack as it was given out: what its answers are checked against. */
export const pack = z.object({
  id: idField('pack'),
  partnerId: idField('partner'),
  planId: idField('plan').optional(),
  planVersionId: idField('planVersion').optional(),
  scorecardId: idField('scorecard').optional(),
  issuedAt: instantField,
  issuedBy: z.string(),
  /** SHA-256, hex, of the content the pack shows. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Verifies answers written in this pack (JWK, public). */
  answerKey: z.string().max(2_000),
  /** The workspace's key when it was given out (JWK, public): a workspace that moves to another computer gets another. */
  workspaceKey: z.string().max(2_000).optional(),
  /** Opens with a passphrase only. */
  isSensitive: z.boolean().default(false),
  ...rowFields,
})
export type Pack = z.infer<typeof pack>

const PROPOSAL_KINDS = ['comment', 'acknowledgement', 'actionUpdate', 'goalActual'] as const

/** One thing an answer proposes; a person takes it over or not. */
export const proposal = z.object({
  id: z.string().min(1).max(60),
  kind: z.enum(PROPOSAL_KINDS),
  /** The section, expectation, action or goal it is about. */
  about: z.string().max(120),
  text: longText,
  done: z.boolean().optional(),
  dueOn: calendarDateField.optional(),
  quarter: optionalText,
  actual: z.number().int().optional(),
  state: z.enum(['open', 'accepted', 'refused']).default('open'),
  decidedAt: instantField.optional(),
  reason: optionalText,
})
export type Proposal = z.infer<typeof proposal>

/** A partner's answer to a pack, as it came in. */
export const packAnswer = z.object({
  id: idField('packAnswer'),
  packId: idField('pack'),
  partnerId: idField('partner'),
  answeredBy: shortText,
  answeredAt: instantField,
  /** SHA-256, hex, of the answer: the same file twice is one answer. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  proposals: z.array(proposal).max(2_000),
  ...rowFields,
})
export type PackAnswer = z.infer<typeof packAnswer>
