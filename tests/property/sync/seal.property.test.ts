import type { RowDocument } from '@shared/sync/document.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newDataKey } from '../../../electron/sync/seal/dataKey.ts'
import { openDocument } from '../../../electron/sync/seal/openDocument.ts'
import { sealDocument } from '../../../electron/sync/seal/sealDocument.ts'
import type { Sealed } from '../../../electron/sync/seal/wireDocument.ts'

const SEED = 20_261_127
console.info(`sealed documents: seed ${SEED}`)

const key = newDataKey()
const generation = fc.integer({ min: 1, max: 99_999 })
const document = fc.record({
  uuid: fc.string({ unit: 'grapheme' }),
  on: fc.option(generation),
  row: fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue(), { maxKeys: 6 }),
  actor: fc.option(fc.string({ unit: 'grapheme' })),
})

it('opens as it was, whatever stands in it, and never once anything of it was changed', () => {
  fc.assert(
    fc.property(document, fc.nat(), fc.nat(7), ({ uuid, on, row, actor }, place, bit) => {
      const text = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>
      const device = { id: 'd', name: actor ?? '' }
      const doc: RowDocument = {
        _id: `partner:${uuid}`,
        ...(on !== null && { _rev: `${on}-x` }),
        row: text(row),
        ...(actor !== null && { by: { intent: 'i', label: actor, at: 't', actor, device } }),
      }
      const stored = { ...sealDocument(doc, key), _rev: `${(on ?? 0) + 1}-y` }
      const sealed = stored.sealed as Sealed
      const opened = openDocument(stored, [key])
      expect(opened).toEqual({ ...doc, _rev: stored._rev })
      for (const part of ['nonce', 'text'] as const) {
        const bytes = Buffer.from(sealed[part], 'base64')
        const at = place % bytes.length
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
        const changed = { ...sealed, [part]: bytes.toString('base64') }
        expect(openDocument({ ...stored, sealed: changed }, [key]).row).toBeUndefined()
      }
      for (const moved of [`partner:${uuid}x`, `contact:${uuid}`] as const)
        expect(openDocument({ ...stored, _id: moved }, [key]).row).toBeUndefined()
      expect(openDocument(stored, [newDataKey()]).row).toBeUndefined()
    }),
    { seed: SEED, numRuns: 300 },
  )
})
