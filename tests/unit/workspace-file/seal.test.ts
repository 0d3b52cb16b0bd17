import { createDecipheriv, hkdfSync, pbkdf2Sync } from 'node:crypto'
import { headerText, ITERATIONS, readHeader } from '@shared/domain/workspace-file/sealHeader.ts'
import { nonceOf, piecesOf } from '@shared/domain/workspace-file/sealPieces.ts'
import { describe, expect, it } from 'vitest'
import { derivedBits, toHex } from '../../../renderer/data/workspace-file/seal/fileKey.ts'
import { sealInto } from '../../../renderer/data/workspace-file/seal/sealSink.ts'
import { unsealed } from '../../../renderer/data/workspace-file/seal/unseal.ts'

const PASSPHRASE = 'lantern orbit quiet maple'
const MIB = 1024 ** 2

async function sealedOf(pieces: readonly Uint8Array[], passphrase = PASSPHRASE): Promise<Buffer> {
  const out: Uint8Array[] = []
  const { add, end } = await sealInto(bytes => void out.push(bytes), passphrase)
  for (const piece of pieces) await add(piece)
  await end()
  return Buffer.concat(out)
}

const bytesOf = async (source: Blob | Uint8Array): Promise<Buffer> =>
  Buffer.from(source instanceof Uint8Array ? source : new Uint8Array(await source.arrayBuffer()))

async function opened(file: Uint8Array, passphrase: string | undefined = PASSPHRASE) {
  const answer = await unsealed(file, passphrase)
  return answer.ok ? await bytesOf(answer.value) : answer.error.code
}

/** The format once more, as another program would read it: Node's own ciphers, no code of the product. */
function readElsewhere(file: Buffer, passphrase: string): Buffer {
  let at = -1
  for (let line = 0; line < 3; line++) at = file.indexOf(0x0a, at + 1)
  const head = file.subarray(0, at + 1)
  const { iterations, salt } = JSON.parse(head.toString().split('\n')[1] ?? '') as {
    iterations: number
    salt: string
  }
  const secret = pbkdf2Sync(passphrase, Buffer.from(salt, 'hex'), iterations, 32, 'sha256')
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'tandem file key', 32))
  const parts: Buffer[] = []
  const body = file.subarray(at + 1)
  for (let from = 0, i = 0; from < body.length; from += MIB + 16, i++) {
    const piece = body.subarray(from, from + MIB + 16)
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(i, 7)
    nonce[11] = from + MIB + 16 >= body.length ? 1 : 0
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    decipher.setAAD(head)
    decipher.setAuthTag(piece.subarray(-16))
    parts.push(decipher.update(piece.subarray(0, -16)), decipher.final())
  }
  return Buffer.concat(parts)
}

describe('the key of a file', () => {
  it.each([
    // RFC 7914, section 11: the first 32 of 64 bytes are those of a request for 32.
    ['passwd', 'salt', 1, '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc'],
    ['Password', 'NaCl', 80_000, '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56'],
  ])('is PBKDF2 with SHA-256, as the known answer for %s says', async (passphrase, salt, iterations, hex) => {
    const cost = { iterations, salt: Buffer.from(salt).toString('hex') }
    expect(toHex(await derivedBits(passphrase, cost))).toBe(hex)
  })

  it('is the same however a keyboard writes an accent', async () => {
    const file = await sealedOf([Buffer.from('x')], 'Über-Söhne 2026')
    expect(await opened(file, 'Über-Söhne 2026'.normalize('NFD'))).toEqual(Buffer.from('x'))
  })
})

describe('a file under a passphrase', () => {
  it.each([1, 40, MIB - 1, MIB, MIB + 1, 2 * MIB, 2 * MIB + 7])(
    'of %i bytes comes back as it was, here and in another program',
    async size => {
      const plain = Buffer.alloc(size, 'Nordlicht GmbH;')
      const file = await sealedOf([plain.subarray(0, size >> 1), plain.subarray(size >> 1)])
      expect(plain.equals((await opened(file)) as Buffer)).toBe(true)
      expect(readElsewhere(file, PASSPHRASE).equals(plain)).toBe(true)
      expect(file.includes('Nordlicht')).toBe(false)
    },
  )

  it('says in its header how it is made, and nothing of what is inside', async () => {
    const file = await sealedOf([Buffer.from('Nordlicht GmbH')])
    const [name, body] = file.toString('latin1').split('\n')
    expect(name).toBe('tandem-sealed 1')
    expect(JSON.parse(body ?? '')).toEqual({
      derivation: 'PBKDF2-SHA-256',
      iterations: 600_000,
      salt: expect.stringMatching(/^[0-9a-f]{32}$/),
      cipher: 'AES-256-GCM',
      piece: MIB,
      check: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('is never twice the same', async () => {
    const plain = Buffer.from('the same bytes')
    const [a, b] = [await sealedOf([plain]), await sealedOf([plain])]
    expect(a.equals(b)).toBe(false)
  })

  it('asks for its passphrase, tells a wrong one from damage, and a plain file passes', async () => {
    const file = await sealedOf([Buffer.alloc(3_000, 7)])
    const answer = await unsealed(file, undefined)
    expect(answer).toMatchObject({ ok: false, error: { code: 'sealed' } })
    expect(await opened(file, `${PASSPHRASE} `)).toBe('passphrase')
    expect(await opened(file, '')).toBe('passphrase')
    expect(await opened(file.subarray(0, -1))).toBe('damaged')
    const zip = Buffer.from('PK\x03\x04')
    expect(await opened(zip)).toEqual(zip)
  })

  it('cut where a piece ends is not taken for the whole, nor are pieces that changed places', async () => {
    const file = await sealedOf([Buffer.alloc(2 * MIB + 5, 1)])
    const head = file.length - (2 * MIB + 5 + 3 * 16)
    const piece = (i: number) => file.subarray(head + i * (MIB + 16), head + (i + 1) * (MIB + 16))
    const start = file.subarray(0, head)
    expect(await opened(Buffer.concat([start, piece(0), piece(1)]))).toBe('damaged')
    expect(await opened(Buffer.concat([start, piece(1), piece(0), piece(2)]))).toBe('damaged')
    expect(await opened(Buffer.concat([start, piece(0), piece(2)]))).toBe('damaged')
    expect(await opened(start)).toBe('damaged')
    expect(await opened(Buffer.concat([file, file.subarray(-16)]))).toBe('damaged')
  }, 30_000)
})

describe('its header', () => {
  const header = {
    derivation: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt: 'ab'.repeat(16),
    cipher: 'AES-256-GCM',
    piece: MIB,
    check: 'cd'.repeat(32),
  } as const
  const read = (text: string) => {
    const answer = readHeader(Buffer.from(text, 'latin1'))
    return answer.ok ? answer.value.header : answer.error.code
  }

  it('is read as it was written', () => {
    expect(read(`${headerText(header)}and what follows`)).toEqual(header)
  })

  it('is refused where it asks for less work than is safe, or for more than a laptop has', () => {
    for (const iterations of [1, ITERATIONS - 1, 10 ** 9, 600_000.5])
      expect(read(headerText({ ...header, iterations })), String(iterations)).toBe('damaged')
    expect(read(headerText({ ...header, piece: 10 ** 12 }))).toBe('damaged')
    expect(read(headerText({ ...header, salt: 'xy' }))).toBe('damaged')
  })

  it('of a later version is a newer Tandem’s', () => {
    expect(read(headerText(header).replace('sealed 1', 'sealed 3'))).toBe('newer')
  })
})

it('numbers its pieces, and marks the last', () => {
  expect([...nonceOf(258, false)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0])
  expect([...nonceOf(0, true)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  for (const impossible of [0, 16, MIB + 16 + 1, MIB + 16 + 16]) expect(piecesOf(impossible)).toBeUndefined()
})
