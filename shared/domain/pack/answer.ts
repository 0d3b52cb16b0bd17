import { z } from 'zod'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import {
  calendarDateField,
  idField,
  instantField,
  longText,
  quarterField,
  shortText,
} from '../fields/schema.ts'
import { PLAN_SECTIONS } from '../plan/schema.ts'

const ANSWER_FORMAT = 'tandem-answer'
export const ANSWER_EXTENSION = 'tandem-answer'

/** Hex only: of base64, the last letter has bits that do not count, and a changed one could go unseen. */
const signature = z.string().regex(/^[0-9a-f]{128}$/)

/** What the workspace vouches for: this pack, with this content, answered by this key. */
const packToken = z.object({
  packId: idField('pack'),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of the public key (JWK) that answers are signed with. */
  answerKeyHash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type PackToken = z.infer<typeof packToken>

/** The text of a token, as it is signed. */
export const tokenText = (token: PackToken): string => canonicalJson(packToken.parse(token))

/** What a partner entered in a pack. */
export const answerBody = z.object({
  packId: idField('pack'),
  answeredBy: shortText,
  answeredAt: instantField,
  comments: z
    .array(z.object({ section: z.enum(PLAN_SECTIONS), text: z.string().trim().min(1).max(20_000) }))
    .max(100),
  acknowledgements: z.array(idField('expectation')).max(500),
  actions: z
    .array(
      z.object({
        id: idField('task'),
        done: z.boolean().optional(),
        dueOn: calendarDateField.optional(),
        text: longText,
      }),
    )
    .max(1_000),
  actuals: z
    .array(z.object({ id: idField('planPart'), quarter: quarterField, actual: z.number().int() }))
    .max(1_000),
})
export type AnswerBody = z.infer<typeof answerBody>

/** The file: both signed texts as they were signed. */
const answerFile = z.strictObject({
  format: z.literal(ANSWER_FORMAT),
  version: z.literal(1),
  token: z.string().max(1_000),
  tokenSignature: signature,
  body: z.string().max(4_000_000),
  bodySignature: signature,
})
export type AnswerFile = z.infer<typeof answerFile>

/** The one way an answer is written. */
const answerText = (file: AnswerFile): string => JSON.stringify(answerFile.parse(file))

export interface ReadAnswer {
  readonly file: AnswerFile
  readonly token: PackToken
  readonly body: AnswerBody
}

const CHANGED = 'This answer was changed after it was saved. Ask for the file again; nothing was taken in.'

/**
 * Reads the text of an answer; signatures are not looked at here. Errors: `format` (no answer of Tandem), `tampered`
 * (not written as Tandem's packs write it).
 */
export function readAnswer(text: string): Result<ReadAnswer> {
  const outer = answerFile.safeParse(jsonOf(text))
  if (!outer.success)
    return text.includes(ANSWER_FORMAT)
      ? err('tampered', CHANGED)
      : err('format', 'This file is no answer to a partner pack.')
  if (answerText(outer.data) !== text) return err('tampered', CHANGED)
  const token = packToken.safeParse(jsonOf(outer.data.token))
  const body = answerBody.safeParse(jsonOf(outer.data.body))
  if (!token.success || !body.success) return err('tampered', CHANGED)
  if (tokenText(token.data) !== outer.data.token || body.data.packId !== token.data.packId)
    return err('tampered', CHANGED)
  return ok({ file: outer.data, token: token.data, body: body.data })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
