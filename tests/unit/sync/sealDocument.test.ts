import { webcrypto } from 'node:crypto'
import type { RowDocument } from '@shared/sync/document.ts'
import { describe, expect, it } from 'vitest'
import { dataKeyOf, newDataKey } from '../../../electron/sync/seal/dataKey.ts'
import { openDocument } from '../../../electron/sync/seal/openDocument.ts'
import { sealDocument } from '../../../electron/sync/seal/sealDocument.ts'
import { openMarker, sealMarker } from '../../../electron/sync/seal/sealMarker.ts'
import type { Sealed, WireDocument } from '../../../electron/sync/seal/wireDocument.ts'
import { by } from './syncFixtures.ts'

/** With a blank in it: a short word can stand in a cipher text by chance. */
const WRITER = 'Ana Ruiz'
const key = newDataKey()
const doc: RowDocument = {
  _id: 'partner:1',
  _rev: '3-abc',
  row: { id: 'partner:1', name: 'Nordlicht GmbH', note: '„ß“ 東京 🙂' },
  by: by(WRITER),
}
const wire = sealDocument(doc, key)
const sealed = wire.sealed as Sealed
/** As it comes back: the server counts the edit. */
const stored = (more: object = {}): WireDocument => ({ ...wire, _rev: '4-def', ...more })
const closed = { _id: 'partner:1', _rev: '4-def' }

/** Flips one bit of what a base64 text says. */
function flipped(text: string, bit: number): string {
  const bytes = Buffer.from(text, 'base64')
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  return bytes.toString('base64')
}

describe('a sealed document', () => {
  it('says nothing of row and writer, and comes back as it was', () => {
    const text = JSON.stringify(wire)
    for (const word of ['Nordlicht', WRITER, 'Edit Partner', '"row"', '"by"'])
      expect(text).not.toContain(word)
    expect(wire).toMatchObject({ _id: 'partner:1', _rev: '3-abc' })
    expect(openDocument(stored(), [newDataKey(), key])).toEqual({ ...doc, _rev: '4-def' })
  })

  it('is another text each time', () => {
    expect((sealDocument(doc, key).sealed as Sealed).text).not.toBe(sealed.text)
  })

  it('keeps branches, deletions and their writer', () => {
    const both = openDocument(stored({ _conflicts: ['4-aaa'] }), [key])
    expect(both._conflicts).toEqual(['4-aaa'])
    const gone = { _id: doc._id, _rev: '3-abc', _deleted: true, by: by(WRITER) } as const
    const tombstone = { ...sealDocument(gone, key), _rev: '4-def' }
    expect(JSON.stringify(tombstone)).not.toContain(WRITER)
    expect(openDocument(tombstone, [key])).toEqual({ ...gone, _rev: '4-def' })
  })

  it('does not open with any bit of nonce, text or tag changed', () => {
    for (const part of ['nonce', 'text'] as const) {
      const bits = Buffer.from(sealed[part], 'base64').length * 8
      for (let bit = 0; bit < bits; bit++) {
        const changed = { ...sealed, [part]: flipped(sealed[part], bit) }
        expect(openDocument(stored({ sealed: changed }), [key])).toEqual({
          ...closed,
          unopened: expect.stringContaining('changed'),
        })
      }
    }
  })

  it.each([
    ['under another id', { _id: 'partner:2' }],
    ['said to be on another revision', { sealed: { ...sealed, on: '2-abc' } }],
    ['cut short', { sealed: { ...sealed, text: sealed.text.slice(0, 40) } }],
    ['with a tag cut short', { sealed: { ...sealed, text: sealed.text.slice(0, 8) } }],
    ['with something between its base64', { sealed: { ...sealed, text: `${sealed.text} ` } }],
    ['of a newer version', { sealed: { ...sealed, version: 2 } }],
    ['that is no box', { sealed: 'text' }],
  ])('does not open %s', (_, more) => {
    const opened = openDocument(stored(more), [key])
    expect(opened.unopened).toContain('changed')
    expect(opened.row).toBeUndefined()
  })

  it('does not open with another key, named or not', () => {
    const other = newDataKey()
    expect(openDocument(stored(), [other]).unopened).toContain('a key this laptop does not have')
    const renamed = stored({ sealed: { ...sealed, key: other.id } })
    expect(openDocument(renamed, [other]).unopened).toContain('changed')
  })

  it('does not take an older state that was put on top for a new one', () => {
    expect(openDocument(stored({ _rev: '6-def' }), [key]).unopened).toContain('older state')
  })

  it('that is new may stand upon a tombstone', () => {
    const { _rev: _, ...fresh } = doc
    const anew = { ...sealDocument(fresh, key), _rev: '7-def' }
    expect(openDocument(anew, [key])).toEqual({ ...fresh, _rev: '7-def' })
  })

  it('that is a tombstone and cannot be opened is a tombstone, of nobody', () => {
    const gone = stored({ _deleted: true, sealed: { ...sealed, nonce: '' } })
    expect(openDocument(gone, [key])).toEqual({ ...closed, _deleted: true })
  })

  it('stands alone: what is written beside it in plain is not read', () => {
    const beside = stored({ row: { id: 'partner:1', name: 'Forged' }, by: by('Bo') })
    expect(openDocument(beside, [key]).row).toEqual(doc.row)
    expect(openDocument(beside, []).row).toBeUndefined()
  })

  it('of the first release opens for ever, here and with WebCrypto alone', async () => {
    const bytes = Buffer.from(Array.from({ length: 32 }, (_, i) => i))
    const frozen = {
      version: 1,
      key: '823897647342aa8f59a70cf5fd440fd9',
      on: '1-a',
      nonce: 'AQIDBAUGBwgJCgsM',
      text: 'fsgoupu2yv1uywdlKjGaSTA3j5vlV2HnjX2XRfPTVP+mqvStCtmF/NjYmJi4nDEGdk0RqgVdWldzNyCfNA==',
    }
    const row = { id: 'partner:1', name: 'Nordlicht' }
    expect(openDocument({ _id: 'partner:1', _rev: '2-b', sealed: frozen }, [dataKeyOf(bytes)])).toEqual({
      ...{ _id: 'partner:1', _rev: '2-b' },
      row,
    })
    const imported = await webcrypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt'])
    const additionalData = Buffer.from(`["tandem document",1,"partner:1","1-a","${frozen.key}"]`)
    const iv = Buffer.from(frozen.nonce, 'base64')
    const plain = await webcrypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData },
      imported,
      Buffer.from(frozen.text, 'base64'),
    )
    expect(JSON.parse(Buffer.from(plain).toString())).toEqual({ row })
  })
})

describe('the marker of an encrypted workspace', () => {
  const marker = { _id: 'tandem:workspace', workspace: 'w1', name: 'Nordlicht channel', madeAt: 'x' } as const

  it('does not tell its name, but to who has the key', () => {
    const sealed = sealMarker(marker, key)
    expect(JSON.stringify(sealed)).not.toContain('Nordlicht')
    expect(openMarker(sealed, [key])).toEqual(marker)
    expect(openMarker(sealed, [])).toEqual({ ...marker, name: 'Encrypted workspace' })
    expect(openMarker(marker, [])).toEqual(marker)
  })
})
