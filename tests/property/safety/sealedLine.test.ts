import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeLock, type OpenLock } from '../../../electron/backup/lock/lock.ts'
import { openLine, sealLine } from '../../../electron/backup/lock/sealedLine.ts'
import { lineText, parseLine } from '../../../electron/backup/logLines.ts'

const SEED = 20_261_127

let own: OpenLock
let other: OpenLock
beforeAll(async () => {
  own = await makeLock('lantern orbit quiet maple')
  other = await makeLock('copper window gentle river')
})

const position = fc.nat(2 ** 30)
const lines = fc
  .record({ prev: position, more: position, value: fc.string({ unit: 'binary', maxLength: 300 }) })
  .map(({ prev, more, value }) => ({ prev, seq: prev + more + 1, text: JSON.stringify({ entry: value }) }))

describe('a sealed line of the change log', () => {
  it('comes back as it was through the file, and says nothing there', () => {
    fc.assert(
      fc.property(lines, line => {
        const stored = lineText(sealLine(own.lock, line))
        expect(stored.includes(line.text)).toBe(false)
        expect(stored.indexOf('\n')).toBe(stored.length - 1)
        const read = parseLine(stored.slice(0, -1))
        expect(read && openLine(read, () => own.opener)).toEqual(line)
      }),
      { seed: SEED, numRuns: 150 },
    )
  })

  it('opens by no other lock, nor in another place of the journal, nor with a byte changed', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (line, at) => {
        const sealed = sealLine(own.lock, line)
        expect(openLine(sealed, () => other.opener)).toBeUndefined()
        expect(openLine({ ...sealed, seq: sealed.seq + 1 }, () => own.opener)).toBeUndefined()
        expect(openLine({ ...sealed, prev: sealed.prev + 1 }, () => own.opener)).toBeUndefined()
        const parts = JSON.parse(sealed.text) as { sealed: unknown; text: string }
        const bytes = Buffer.from(parts.text, 'base64')
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1
        const text = JSON.stringify({ ...parts, text: bytes.toString('base64') })
        expect(openLine({ ...sealed, text }, () => own.opener)).toBeUndefined()
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('is a plain one where it never was sealed', () => {
    fc.assert(
      fc.property(lines, line => {
        expect(openLine(line, () => undefined)).toEqual(line)
      }),
      { seed: SEED },
    )
  })
})
