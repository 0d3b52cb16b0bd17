import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ROUTES, type Route } from '@shared/ipc/contract.ts'
import type { BrowserWindow } from 'electron'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { z } from 'zod'
import { composeRouter } from '../../../electron/ipc/composeRouter.ts'
import { createFileGrants } from '../../../electron/ipc/files/fileGrants.ts'
import { createGrants } from '../../../electron/ipc/files/grants.ts'
import { openLog } from '../../../electron/settings/log/log.ts'
import { openEndpointFile } from '../../../electron/sync/endpointFile.ts'
import { openKeyFile } from '../../../electron/sync/seal/keyFile.ts'
import type { Sync } from '../../../electron/sync/startSync.ts'
import { createPages } from '../../../electron/windows/pages.ts'
import { fromSchema } from '../../support/fuzz/fromSchema.ts'
import { expectPlain, fuzz } from '../../support/fuzz/fuzz.ts'
import { HOSTILE_WORDS, hostileClone } from '../../support/fuzz/garbage.ts'

/** Every route with its real handler, asked by a page that was taken over. `electron` is a stand-in by the test. */

const OWN = { url: 'app://tandem/index.html', parent: null }
const STORE = '0123456789abcdef'

interface Ask {
  readonly route: unknown
  readonly input: unknown
}

const names = Object.keys(ROUTES) as Route[]

/** What a page may have learnt from answers before: names, grants and tokens that are right. */
const known: unknown[] = []
const POOL: readonly unknown[] = [
  ...HOSTILE_WORDS,
  ...[STORE, 'fedcba9876543210', 'session:1', '2026-11-27T10:00:00.000Z', 'https://example.com/'],
  ...['http://127.0.0.1:9/book', 'file:///etc/passwd', 'https://user:secret@example.com/db', 'a\nb'],
  ...['mailto:ana@example.com?subject=x', 'mailto:a@b.example?attach=/etc/passwd', 'pdf', 'csv', 'x'],
  ...['20261127T100000000Z-1-0123456789abcdef-0123456789abcdef.tandem'],
  ...['{"a":1}', 'a passphrase of some length', '{"kind":"\u2028"}', 'a'.repeat(200), '/'.repeat(200)],
  ...[0, 1, 2, 3, 4_194_304, Number.MAX_SAFE_INTEGER],
  ...[new Uint8Array(0), new Uint8Array([1, 2, 3]), new Uint8Array(70_000)],
]

const asks: fc.Arbitrary<Ask> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(...names).chain(route =>
      fc.record({
        route: fc.constant(route),
        input: fromSchema(ROUTES[route].input, POOL, hostileClone),
      }),
    ),
  },
  { weight: 1, arbitrary: fc.record({ route: hostileClone, input: hostileClone }) },
)

interface Folders {
  readonly root: string
  readonly profile: string
  readonly chosen: string
}

export function makeFolders(): Folders {
  const root = mkdtempSync(join(tmpdir(), 'tandem-hostile-'))
  const folders = { root, profile: join(root, 'profile'), chosen: join(root, 'chosen') }
  mkdirSync(folders.profile)
  mkdirSync(folders.chosen)
  writeFileSync(join(root, 'beside.txt'), 'as it was')
  return folders
}

// Node has no such versions, and the page is told them.
Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '0', chrome: '0' } })

export const fuzzIpc = async (howMany: number, folders: Folders, written: readonly string[]) => {
  const router = routerOf(folders)
  const hit = new Set<string>()
  // What the router says of each refusal to a developer.
  const say = process.stderr.write
  process.stderr.write = () => true
  const ends = await fuzz({
    name: 'IPC',
    seed: 20_261_127,
    cases: howMany,
    inputs: asks,
    async one({ route, input }) {
      const answer = await router(OWN, { window }, route, learned(input))
      // What cannot be cloned would leave the page waiting.
      structuredClone(answer)
      if (!answer.ok) {
        expectPlain(answer.error)
        return answer.error.code
      }
      const name = route as Route
      expect((ROUTES[name].output as z.ZodType).safeParse(answer.data)).toMatchObject({ success: true })
      learn(answer.data)
      hit.add(name)
      return 'answered'
    },
  }).finally(() => {
    process.stderr.write = say
  })
  // A fault of a handler, not a refusal.
  expect(ends.get('failed')).toBeUndefined()
  for (const path of written) expect(relative(folders.root, path), path).toMatch(/^(profile|chosen)([/\\]|$)/)
  expect(readdirSync(folders.root).sort()).toEqual(['beside.txt', 'chosen', 'profile'])
  expect(readFileSync(join(folders.root, 'beside.txt'), 'utf8')).toBe('as it was')
  const missed = names.filter(name => !hit.has(name))
  console.info(
    `fuzz IPC: ${hit.size} of ${names.length} routes answered; not: ${missed.join(', ') || 'none'}`,
  )
  rmSync(folders.root, { recursive: true, force: true })
  return { ends, hit }
}

/** Tokens that were given out are tried again now and then, in the place of the words of the pool. */
let turn = 0
function learned(input: unknown): unknown {
  turn += 1
  if (known.length === 0 || turn % 2 === 0 || typeof input !== 'object' || input === null) return input
  const token = known[turn % known.length]
  const places = ['grant', 'save', 'writing', 'name', 'path'].filter(key => Object.hasOwn(input, key))
  return Object.fromEntries([...Object.entries(input), ...places.map(key => [key, token] as const)])
}

function learn(data: unknown): void {
  if (typeof data !== 'object' || data === null || data instanceof Uint8Array) return
  for (const value of Object.values(data)) {
    if (typeof value === 'string' && value.length > 8 && known.length < 200) known.push(value)
    else learn(value)
  }
}

const window = { webContents: { isDestroyed: () => true } } as unknown as BrowserWindow

function routerOf({ profile, chosen }: Folders) {
  const grants = createGrants()
  const opened = createFileGrants()
  known.push(grants.give(chosen))
  const page = join(chosen, 'opened.csv')
  writeFileSync(page, 'a,b\n1,2\n')
  known.push(opened.give(page, 8).grant)
  return composeRouter({
    pages: createPages(undefined),
    profile,
    log: openLog(profile),
    grants,
    opened,
    notifier: { show: () => false, clear() {} },
    session: {
      current: () => ({ job: null, grant: null }),
      readFile: async () => ({ name: 'a.csv', bytes: new Uint8Array(3) }),
      readPreset: async () => ({ text: null }),
      say() {},
      done() {},
      asked: Promise.resolve(),
      ended: new Promise(() => {}),
    },
    room: { toggle: () => true } as never,
    sync: syncOf(profile),
    printer: async () => ({ print: async () => new Uint8Array(4), ready() {} }) as never,
    setTheme() {},
    spelling: wanted => wanted ?? 'off',
    mayClose() {},
  })
}

const noStore = { isThere: () => false, encrypt: () => Buffer.from(''), decrypt: () => '' }

/** The real files of the endpoint; what would speak to a network says that it could not. */
function syncOf(profile: string): Sync {
  const failure = { kind: 'offline', message: 'There is no network, or no way to the server.' }
  return {
    file: openEndpointFile(join(profile, 'endpoint.json'), noStore),
    keys: openKeyFile(join(profile, 'endpoint-key.json'), noStore),
    supervisor: { endpointChanged() {}, connect: () => ({ kind: 'unset' }) } as never,
    test: async () => ({ kind: 'failed', failure }),
    changeKey: async () => ({ kind: 'failed', failure }),
  }
}
