import { tokenText } from '@shared/domain/pack/answer.ts'
import type { PackContent } from '@shared/domain/pack/content.ts'
import { packHtml } from '@shared/domain/pack/html.ts'
import { hashOfPack } from '@shared/domain/pack/makeContent.ts'
import { sha256OfText } from '@shared/lib/sha256.ts'
import { newAnswerKey } from './keys.ts'
import { seal } from './seal.ts'

interface BuildTools {
  readonly script: string
  readonly style: string
  /** Vouches for a token with the workspace's key; answers the signature in hex. */
  vouch(token: string): Promise<string>
}

export interface BuiltPack {
  readonly html: string
  readonly contentHash: string
  readonly answerKey: string
}

/** The file of a pack, and what its answers are checked against. An empty passphrase leaves it open. */
export async function buildPack(
  content: PackContent,
  passphrase: string,
  { script, style, vouch }: BuildTools,
): Promise<BuiltPack> {
  const { secret, publicKey } = await newAnswerKey()
  const contentHash = hashOfPack(content)
  const token = tokenText({ packId: content.packId, contentHash, answerKeyHash: sha256OfText(publicKey) })
  const pack = { content, token, tokenSignature: await vouch(token), key: secret }
  const data = passphrase === '' ? { open: pack } : { sealed: await seal(pack, passphrase) }
  // The title is read before the pack is open: of a sealed one it says nothing.
  const title = passphrase === '' ? `${content.plan.name}, ${content.partner}` : 'Partner pack'
  return { html: packHtml({ title, data, script, style }), contentHash, answerKey: publicKey }
}
