import { err, ok, type Result } from '../../lib/result.ts'
import { sha256OfText } from '../../lib/sha256.ts'
import { type AnswerBody, readAnswer } from './answer.ts'
import type { Pack, PackAnswer } from './schema.ts'
import { vouchedText } from './vouched.ts'

export interface CheckSources {
  packById(id: string): Promise<Pack | undefined>
  /** Of the same partner, the one that is answered too. */
  packsOf(pack: Pack): Promise<readonly Pack[]>
  answersOf(pack: Pack): Promise<readonly PackAnswer[]>
  /** Public key (JWK) of this workspace; undefined where there is none yet. */
  readonly workspaceKey: string | undefined
  /** ECDSA P-256 over SHA-256: whether the signature (hex) of a text is by the owner of a public key (JWK). */
  verify(key: string, text: string, signature: string): Promise<boolean>
  date(instant: string): string
}

interface CheckedAnswer {
  readonly pack: Pack
  readonly body: AnswerBody
  /** SHA-256 of what was entered: the same answer twice has the same. */
  readonly hash: string
}

/**
 * Whether an answer may come in. Errors, in this order: `format`, `tampered` (changed since it was saved), `foreign`
 * (of a pack of another workspace), `unknown` (a pack that is not here), `older` (a newer pack was given out), `twice`.
 */
export async function checkAnswer(text: string, sources: CheckSources): Promise<Result<CheckedAnswer>> {
  const read = readAnswer(text)
  if (!read.ok) return read
  const { file, token, body } = read.value
  const { verify } = sources
  const pack = await sources.packById(token.packId)
  const keys = [sources.workspaceKey, pack?.workspaceKey].filter(key => key !== undefined)
  const vouched = await Promise.all(
    keys.map(key => verify(key, vouchedText(file.token), file.tokenSignature)),
  )
  if (!vouched.includes(true))
    return pack
      ? TAMPERED
      : err(
          'foreign',
          'This answer belongs to a pack of another workspace, or it was changed. Nothing was taken in.',
        )
  if (!pack)
    return err('unknown', 'The pack this answers is not in this workspace any more. Nothing was taken in.')
  if (token.contentHash !== pack.contentHash || token.answerKeyHash !== sha256OfText(pack.answerKey))
    return TAMPERED
  if (!(await verify(pack.answerKey, file.body, file.bodySignature))) return TAMPERED
  const newer = (await sources.packsOf(pack))
    .filter(other => other.planId === pack.planId && other.issuedAt > pack.issuedAt)
    .sort((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1))
    .at(-1)
  if (newer)
    return err(
      'older',
      `This answers an older pack. A newer one was given out on ${sources.date(newer.issuedAt)}; ask for an answer to that one.`,
    )
  const hash = sha256OfText(file.body)
  const twice = (await sources.answersOf(pack)).find(answer => answer.hash === hash)
  if (twice)
    return err(
      'twice',
      `This answer came in already on ${sources.date(twice.createdAt)}. Nothing was taken in.`,
    )
  return ok({ pack, body, hash })
}

const TAMPERED = err(
  'tampered',
  'This answer was changed after it was saved. Ask for the file again; nothing was taken in.',
)
