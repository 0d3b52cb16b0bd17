import { z } from 'zod'
import { LEAST_PASSPHRASE } from '../lib/passphrase.ts'

/**
 * Snapshots and the change log of this profile, kept by the main process outside of IndexedDB. A page
 * sends and asks for bytes; it never names a path.
 */

/** One store's life: a new one begins with an empty store and with every restore. */
const storeId = z.string().regex(/^[0-9a-f]{16}$/)
const seq = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const counts = z.record(z.string().max(40), z.number().int().min(0))
/** As main made it: instant, journal position, store, checksum. */
const snapshotName = z.string().regex(/^\d{8}T\d{9}Z-\d{1,16}-[0-9a-f]{16}-[0-9a-f]{16}\.tandem$/)
const instant = z.iso.datetime()

export const SNAPSHOT_REASONS = [
  'start',
  'changes',
  'idle',
  'quit',
  'import',
  'restore',
  'merge',
  'manual',
  'restored',
] as const
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number]

/** The largest piece of a file that travels at once, in bytes. */
export const PIECE_BYTES = 4 * 1024 * 1024
/** The longest line of the change log, in characters. */
export const LINE_CHARACTERS = 4_000_000

const snapshot = z.object({
  name: snapshotName,
  at: instant,
  storeId: z.string(),
  seq,
  bytes: z.number(),
  /** Rows per table; undefined when not even its table of contents can be read. */
  rows: counts.optional(),
  reason: z.enum(SNAPSHOT_REASONS).optional(),
  /** It opens by a passphrase, or by what is kept of it; what it holds may not be known before. */
  sealed: z.boolean(),
  /** `good`: every byte was checked. `unread`: its size is right. `damaged`: never restored from. */
  state: z.enum(['good', 'unread', 'damaged']),
})
export type Snapshot = z.infer<typeof snapshot>

const drill = z.object({
  at: instant,
  snapshot: snapshotName,
  ok: z.boolean(),
  /** What was found, in plain words. */
  words: z.string().max(2_000),
})
export type Drill = z.infer<typeof drill>

/** How far a store can be brought by its newest good snapshot and the unbroken log after it. */
const logEnd = z.object({ storeId: z.string(), from: seq, seq, at: instant })
export type LogEnd = z.infer<typeof logEnd>

const logLine = z.object({
  /** Position of the entry before, so that a missing line is noticed. */
  prev: seq,
  seq,
  text: z
    .string()
    .max(LINE_CHARACTERS)
    .regex(/^[^\n\r]*$/),
})
export type LogLine = z.infer<typeof logLine>

const passphrase = z.string().min(1).max(1_000)

const protection = z.object({
  on: z.boolean(),
  /**
   * Who opens what is written now: the key store of the system, without asking; Tandem itself until it ends; or only
   * whoever knows the passphrase.
   */
  opensBy: z.enum(['keyStore', 'session', 'passphrase']),
  /** The system has a key store. */
  hasKeyStore: z.boolean(),
  /** Lines of the change log lie there in plain. */
  plainLog: z.boolean(),
})
export type Protection = z.infer<typeof protection>

export const BACKUP_ROUTES = {
  'backup.begin': {
    input: z.object({}),
    /** `seal`: encrypt it, behind this header and by this key, which opens this one file and nothing else. */
    output: z.object({
      writing: z.string(),
      seal: z.object({ header: z.string(), key: z.instanceof(Uint8Array) }).nullable(),
    }),
  },
  'backup.append': {
    input: z.object({
      writing: z.string().max(100),
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= PIECE_BYTES, 'too large'),
    }),
    output: z.object({}),
  },
  /** `bytes`: how many were sent, so that a lost piece is noticed. */
  'backup.commit': {
    input: z.object({
      writing: z.string().max(100),
      bytes: z.number().int().min(1),
      storeId,
      seq,
      rows: counts,
      reason: z.enum(SNAPSHOT_REASONS),
    }),
    output: snapshot,
  },
  'backup.abort': { input: z.object({ writing: z.string().max(100) }), output: z.object({}) },
  /** Newest first. `trouble`: why the latest writing failed, in plain words. */
  'backup.list': {
    input: z.object({}),
    output: z.object({
      snapshots: z.array(snapshot),
      logs: z.array(logEnd),
      drill: drill.nullable(),
      trouble: z.string().nullable(),
    }),
  },
  /** Reads every byte of a snapshot and compares its checksum. */
  'backup.check': { input: z.object({ name: snapshotName }), output: z.object({ good: z.boolean() }) },
  'backup.read': {
    input: z.object({ name: snapshotName, offset: z.number().int().min(0) }),
    output: z.object({ bytes: z.instanceof(Uint8Array), size: z.number() }),
  },
  /** What opens a snapshot: nothing (`plain`), a key that opens it alone, or a passphrase (`locked`). */
  'backup.key': {
    input: z.object({ name: snapshotName }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['plain', 'locked', 'damaged']) }),
      z.object({ kind: z.literal('open'), key: z.instanceof(Uint8Array) }),
    ]),
  },
  /** Whether snapshots and the change log are written encrypted, and who opens them. */
  'backup.protection': { input: z.object({}), output: protection },
  /** From now on they are encrypted under this passphrase. */
  'backup.protect': { input: z.object({ passphrase: passphrase.min(LEAST_PASSPHRASE) }), output: protection },
  /** Writes the plain ones of before once more, encrypted; answers how many. */
  'backup.sealOlder': { input: z.object({}), output: z.object({ sealed: z.number() }) },
  /** From now on they are written in plain. */
  'backup.endProtection': { input: z.object({}), output: protection },
  /** Tries a passphrase on everything kept that is locked; answers whether it opened any of it. */
  'backup.unlock': { input: z.object({ passphrase }), output: z.object({ opened: z.boolean() }) },
  /** Answers where the log ends now; lines it has already are left out. */
  'backup.appendLog': {
    input: z.object({ storeId, lines: z.array(logLine).min(1).max(1_000) }),
    output: z.object({ seq }),
  },
  /** Lines after a position, in order, whole and unbroken; `more` when there are further ones. */
  'backup.readLog': {
    input: z.object({ storeId, after: seq, skip: z.number().int().min(0) }),
    /** `locked`: some of them take a passphrase to be read; then there are none. */
    output: z.object({
      lines: z.array(logLine),
      more: z.boolean(),
      damaged: z.boolean(),
      locked: z.boolean(),
    }),
  },
  'backup.rememberDrill': { input: drill, output: z.object({}) },
  /** Opens the folder of the snapshots in the system's file manager. */
  'backup.reveal': { input: z.object({}), output: z.object({}) },
  /** Copies a store that will not open to a folder of its own, then takes it out of the way. */
  'backup.setAside': { input: z.object({}), output: z.object({ folder: z.string() }) },
  /** The page has written what it had to: the window may close. */
  'backup.mayClose': { input: z.object({}), output: z.object({}) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
