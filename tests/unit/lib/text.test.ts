import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import { ENTITY_TYPES, typeOfId } from '@shared/lib/ids.ts'
import { err, ok } from '@shared/lib/result.ts'
import { languageOfScript } from '@shared/lib/script.ts'
import { compactKey, fold, words } from '@shared/lib/text.ts'
import { describe, expect, it } from 'vitest'

describe('folding', () => {
  it.each([
    ['Ångström', 'angstrom'],
    ['STRASSE', 'Straße'],
    ['KIRLANGIÇ', 'Kırlangıç'],
    ['İzmir', 'izmir'],
    ['ŁÓDŹ', 'Lodz'],
    ['Ærø', 'AERO'],
    ['Cœur', 'COEUR'],
    ['Đorđe', 'dorde'],
    ['ΟΔΟΣ', 'οδός'],
    ['ΑΘΗΝΆ', 'Αθηνα'],
    ['Їжак', 'їЖАК'],
    ['ＡＢＣ１２３', 'abc123'],
    ['ｶﾞｽ', 'ガス'],
    ['مُحَمَّد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
    ['ﬁnance', 'Finance'],
  ])('%s meets %s', (a, b) => {
    expect(fold(a)).toBe(fold(b))
  })

  it.each([
    ['ガス', 'カス'],
    ['バス', 'パス'],
    ['की', 'का'],
    ['Müller', 'Mueller'],
    ['남궁', '남구'],
  ])('%s does not meet %s', (a, b) => {
    expect(fold(a)).not.toBe(fold(b))
  })

  it('keeps scripts whole', () => {
    expect(fold('주식회사 새벽이슬')).toBe('주식회사 새벽이슬')
    expect(fold('晨露ソフト')).toBe('晨露ソフト')
    expect(words('ร้านน้ำ')).toBe(fold('ร้านน้ำ'))
  })

  it('makes words and keys', () => {
    expect(words('  O’Brien & Söhne, GmbH. ')).toBe('o brien sohne gmbh')
    expect(compactKey('GTX Pro')).toBe(compactKey('GTXPro'))
    expect(compactKey('ΑΣ ΒΑ')).toBe(compactKey('ας βα'))
    expect([words(' -- '), compactKey('')]).toEqual(['', ''])
  })
})

describe('canonical JSON', () => {
  it('sorts keys, drops undefined, keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1, undefined], a: { d: null, c: 'é"' }, e: undefined })).toBe(
      '{"a":{"c":"é\\"","d":null},"b":[2,1,null]}',
    )
    expect(canonicalJson(undefined)).toBe('null')
    expect(canonicalJson(-0)).toBe('0')
  })
})

describe('ids', () => {
  it('tell their table', () => {
    expect(ENTITY_TYPES.map(type => typeOfId(`${type}:x`))).toEqual([...ENTITY_TYPES])
    expect(['partner', 'partners:1', ':1', '', 'Partner:1', 'toString:1'].map(typeOfId)).toEqual(
      Array(6).fill(undefined),
    )
  })
})

describe('results', () => {
  it('are a value or an error in plain words', () => {
    expect(ok(7)).toEqual({ ok: true, value: 7 })
    expect(err('gone', 'It is not there.')).toEqual({
      ok: false,
      error: { code: 'gone', message: 'It is not there.' },
    })
    expect(err('order', 'Too late.', 'to')).toMatchObject({ error: { at: 'to' } })
  })
})

describe('the language of a script', () => {
  it('is guessed from the letters', () => {
    const guesses = ['朝凪システムズ', '새벽이슬', '晨露软件', 'شركة', 'צפרירים', 'Žlutá', 'Αθήνα', ''].map(
      languageOfScript,
    )
    expect(guesses).toEqual(['ja', 'ko', 'zh-Hans', 'ar', 'he', undefined, undefined, undefined])
  })
})
