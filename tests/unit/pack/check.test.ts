import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkAnswer } from '../../../shared/domain/pack/check.ts'
import { packHtml } from '../../../shared/domain/pack/html.ts'
import { proposalsOf } from '../../../shared/domain/pack/proposals.ts'
import type { PackAnswer } from '../../../shared/domain/pack/schema.ts'
import { sha256OfText } from '../../../shared/lib/sha256.ts'
import {
  dataOf,
  issued,
  knowing,
  openData,
  packContentOf,
  pageAnswer,
  pageCrypto,
  workspaceKey,
} from '../../support/plan/packs.ts'
import { NOW } from '../../support/plan/planShare.ts'

const BODY = {
  packId: 'pack:1',
  answeredBy: 'Noor Haddad',
  answeredAt: '2027-02-11T08:00:00.000Z',
  comments: [{ section: 'goals', text: 'Ten is much' }],
  acknowledgements: ['expectation:1'],
  actions: [],
  actuals: [],
}

const codeOf = async (text: string, sources: Parameters<typeof checkAnswer>[1]) => {
  const checked = await checkAnswer(text, sources)
  return checked.ok ? 'ok' : checked.error.code
}

const key = workspaceKey()
const other = workspaceKey()
const { html, row } = await issued(key)
const { answerOf } = await pageAnswer()
const { openSealed } = await pageCrypto()
const text = await answerOf(openData(html), BODY)
const here = knowing(key.publicKey, [row])
const sealed = await issued(key, packContentOf(), 'correct horse battery')

describe('an answer', () => {
  it('comes in where its pack was made', async () => {
    expect(await codeOf(text, here)).toBe('ok')
  })

  it('is refused where it is none', async () => {
    expect(await codeOf('{"format":"something"}', here)).toBe('format')
    expect(await codeOf('', here)).toBe('format')
    expect(await codeOf(`${text}\n`, here)).toBe('tampered')
  })

  it('is refused by another workspace', async () => {
    expect(await codeOf(text, knowing(other.publicKey, []))).toBe('foreign')
  })

  it('is refused for a pack that is not there any more', async () => {
    expect(await codeOf(text, knowing(key.publicKey, []))).toBe('unknown')
  })

  it('is refused with a token of another workspace, even signed with the right key of the pack', async () => {
    const pack = openData(html)
    const forged = { ...pack, tokenSignature: await other.vouch(pack.token) }
    expect(await codeOf(await answerOf(forged, BODY), here)).toBe('tampered')
  })

  it('is refused when signed with the key of another pack', async () => {
    const second = await issued(key, packContentOf('pack:2'))
    const forged = { ...openData(html), key: openData(second.html).key }
    expect(await codeOf(await answerOf(forged, BODY), knowing(key.publicKey, [row, second.row]))).toBe(
      'tampered',
    )
  })

  it('is refused once a newer pack was given out, and not for one of another plan', async () => {
    const newer = { ...row, id: 'pack:9' as const, issuedAt: '2027-02-12T00:00:00.000Z' }
    expect(await codeOf(text, knowing(key.publicKey, [row, newer]))).toBe('older')
    expect(await codeOf(text, knowing(key.publicKey, [row, { ...newer, planId: 'plan:2' }]))).toBe('ok')
  })

  it('comes in once', async () => {
    const checked = await checkAnswer(text, here)
    if (!checked.ok) throw new Error(checked.error.message)
    const { body, hash } = checked.value
    const known: PackAnswer = {
      id: 'packAnswer:1',
      packId: row.id,
      partnerId: row.partnerId,
      answeredBy: body.answeredBy,
      answeredAt: body.answeredAt,
      hash,
      proposals: [...proposalsOf(body)],
      createdAt: NOW,
      updatedAt: NOW,
      createdIn: 'x',
    }
    expect(await codeOf(text, knowing(key.publicKey, [row], [known]))).toBe('twice')
  })

  it('comes in where the workspace moved to another computer with its packs', async () => {
    expect(await codeOf(text, knowing(other.publicKey, [{ ...row, workspaceKey: key.publicKey }]))).toBe('ok')
  })
})

describe('a sealed pack', () => {
  it('says nothing of its content', () => {
    for (const word of ['Contoso', 'Win ten banks', 'Train two', 'Ines Falk', 'Answer within'])
      expect(sealed.html).not.toContain(word)
  })

  it('opens with its passphrase only, and its answer comes in', async () => {
    const data = dataOf(sealed.html)
    if (!('sealed' in data)) throw new Error('open')
    expect(data.sealed.rounds).toBeGreaterThanOrEqual(310_000)
    await expect(openSealed(data.sealed, 'wrong horse battery')).rejects.toThrow()
    const opened = await openSealed(data.sealed, 'correct horse battery')
    expect(await codeOf(await answerOf(opened, BODY), knowing(key.publicKey, [sealed.row]))).toBe('ok')
  })
})

describe('the file', () => {
  const page = { title: '</title><b>', script: 'let a = "é"', style: 'p{}' }
  const file = packHtml({
    ...page,
    data: { open: { content: '</script><b>', token: '', tokenSignature: '', key: 1 } },
  })

  it('lets in its own script and style and nothing else', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(file).toContain(
      `default-src 'none'; script-src ${hash(page.script)}; style-src ${hash(page.style)};`,
    )
    expect(file).not.toMatch(/<(link|img|iframe)|https?:/)
  })

  it('reads no text as markup', () => {
    expect(file.match(/<\/script>/g)).toHaveLength(2)
    expect(file).not.toContain('<b>')
  })

  it('hashes as the platform does', () => {
    expect(sha256OfText('é東')).toBe(createHash('sha256').update('é東').digest('hex'))
  })
})
