import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { buildPack } from '../../../renderer/features/packs/buildPack.ts'
import { verify } from '../../../renderer/features/packs/keys.ts'
import type { CheckSources } from '../../../shared/domain/pack/check.ts'
import type { PackContent } from '../../../shared/domain/pack/content.ts'
import type { OpenPack, PackData } from '../../../shared/domain/pack/html.ts'
import { makeContent, type PackSources } from '../../../shared/domain/pack/makeContent.ts'
import type { Pack, PackAnswer } from '../../../shared/domain/pack/schema.ts'
import { vouchedText } from '../../../shared/domain/pack/vouched.ts'
import type { Id } from '../../../shared/lib/ids.ts'
import { DECK_FORMATS } from './deckFormats.ts'
import { NOW, planShare } from './planShare.ts'

/** A workspace's key pair, as the main process keeps one. */
export function workspaceKey() {
  const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  })
  const key = createPrivateKey(pem)
  const { kty, crv, x, y } = createPublicKey(key).export({ format: 'jwk' })
  return {
    publicKey: JSON.stringify({ kty, crv, x, y }),
    vouch: async (token: string) =>
      sign('sha256', Buffer.from(vouchedText(token)), { key, dsaEncoding: 'ieee-p1363' }).toString('hex'),
  }
}

export const packContentOf = (packId = 'pack:1'): PackContent => makeContent(packSources(packId))

export const packSources = (packId = 'pack:1'): PackSources => ({
  packId: packId as Id<'pack'>,
  share: planShare(),
  scorecard: undefined,
  expectations: [
    {
      id: 'expectation:1' as Id<'expectation'>,
      partnerId: 'partner:1' as Id<'partner'>,
      side: 'theirs',
      topic: 'Answer within two days',
      text: 'On working days',
      since: '2027-01-01',
      acknowledgements: [],
      createdAt: NOW,
      updatedAt: NOW,
      createdIn: 'intent',
    },
  ],
  from: 'Ines Falk',
  issuedAt: NOW,
  issued: '10 Feb 2027',
  formats: DECK_FORMATS,
})

/** A pack with the row its answers are checked against. */
export async function issued(
  key: ReturnType<typeof workspaceKey>,
  content = packContentOf(),
  passphrase = '',
) {
  const built = await buildPack(content, passphrase, { script: '/* page */', style: '', vouch: key.vouch })
  const row: Pack = {
    id: content.packId,
    partnerId: 'partner:1' as Id<'partner'>,
    planId: 'plan:1' as Id<'plan'>,
    issuedAt: content.issuedAt,
    issuedBy: 'Ines Falk',
    contentHash: built.contentHash,
    answerKey: built.answerKey,
    isSensitive: passphrase !== '',
    createdAt: NOW,
    updatedAt: NOW,
    createdIn: 'intent',
  }
  return { ...built, row }
}

/** What stands in the data block of a pack file. */
export function dataOf(html: string): PackData {
  const json = /<script type="application\/json" id="pack">(.*)<\/script>/.exec(html)?.[1] ?? ''
  return JSON.parse(json) as PackData
}

export function openData(html: string): OpenPack {
  const data = dataOf(html)
  if (!('open' in data)) throw new Error('sealed')
  return data.open
}

interface PageCrypto {
  openSealed(sealed: object, passphrase: string): Promise<OpenPack>
}
interface PageAnswer {
  answerOf(pack: OpenPack, body: object): Promise<string>
}

const page = (name: string) => import(`../../../renderer/features/packs/page/${name}.js`)

/** The page's own code, so that what a browser writes is what is read. */
export const pageCrypto = (): Promise<PageCrypto> => page('crypto')
export const pageAnswer = (): Promise<PageAnswer> => page('answer')

/** A workspace that knows these packs and answers. */
export const knowing = (
  workspaceKey: string,
  packs: readonly Pack[],
  answers: readonly PackAnswer[] = [],
): CheckSources => ({
  packById: async id => packs.find(pack => pack.id === id),
  packsOf: async ({ partnerId }) => packs.filter(pack => pack.partnerId === partnerId),
  answersOf: async ({ id }) => answers.filter(answer => answer.packId === id),
  workspaceKey,
  verify,
  date: at => at.slice(0, 10),
})
