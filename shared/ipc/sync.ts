import { z } from 'zod'
import { LEAST_PASSPHRASE } from '../lib/passphrase.ts'

/** The endpoint of team sync. Its secret goes to the main process and never comes back to a page. */

const signIn = z.enum(['none', 'basic', 'session', 'bearer'])

const settings = z.object({
  /** Address of the database; https, except on this machine. */
  url: z.string().min(1).max(2_000),
  user: z.string().max(300),
  signIn,
  /** Password or token; absent: the one kept for this server and user. */
  secret: z.string().max(16_000).optional(),
})
export type EndpointSettings = z.infer<typeof settings>

const endpoint = z.object({
  url: z.string(),
  user: z.string(),
  signIn,
  secretKept: z.boolean(),
  /** `file`: this system has no key store; the secret is readable in a file of the profile. */
  keptIn: z.enum(['keyStore', 'file']).nullable(),
})
export type KeptEndpoint = z.infer<typeof endpoint>

const failure = z.object({
  /** A `FailureKind` of the sync protocol. */
  kind: z.string(),
  message: z.string(),
  retryAfterMs: z.number().optional(),
})

const verdict = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ok'),
    /** Null where the server does not say what it is. */
    server: z.object({ name: z.string(), version: z.string() }).nullable(),
    documents: z.number(),
    /** Whose book the database holds; null: nobody has begun there. */
    marker: z.object({ workspace: z.string(), name: z.string() }).nullable(),
  }),
  z.object({ kind: z.literal('failed'), failure }),
])
export type EndpointVerdict = z.infer<typeof verdict>

const passphrase = z.string().max(1_000)
const newPassphrase = passphrase.min(LEAST_PASSPHRASE)

/** What a person asks about the keys of an encrypted workspace. */
const keyTask = z.discriminatedUnion('does', [
  /** Opens what the team encrypted. */
  z.object({ does: z.literal('unlock'), passphrase }),
  z.object({ does: z.literal('encrypt'), passphrase: newPassphrase }),
  z.object({ does: z.literal('changePassphrase'), passphrase: newPassphrase }),
  /** A new key for what is written from now on. */
  z.object({ does: z.literal('rotate') }),
  z.object({ does: z.literal('decrypt') }),
])
export type KeyTask = z.infer<typeof keyTask>

const keyVerdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ok') }),
  z.object({ kind: z.literal('failed'), failure }),
])
export type KeyVerdict = z.infer<typeof keyVerdict>

export const SYNC_ROUTES = {
  'sync.endpoint': { input: z.object({}), output: endpoint.nullable() },
  'sync.setEndpoint': { input: settings, output: endpoint },
  'sync.forget': { input: z.object({}), output: z.object({}) },
  /** Tries these settings, or the kept endpoint. Writes nothing, here or there. */
  'sync.test': { input: z.object({ settings: settings.optional() }), output: verdict },
  /** Where the passphrase is kept; null: none is kept here. */
  'sync.passphrase': { input: z.object({}), output: z.enum(['keyStore', 'file']).nullable() },
  /** Done in the database and kept here; the passphrase never comes back to a page. */
  'sync.key': { input: keyTask, output: keyVerdict },
  /** The database is not encrypted any more, and this laptop shall not remember that it was. */
  'sync.forgetKey': { input: z.object({}), output: z.object({}) },
  /** Asks for a line to the worker; where it answers `connected`, the port comes as `portMessage('sync')`. */
  'sync.connect': {
    input: z.object({}),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('connected') }),
      z.object({ kind: z.literal('unset') }),
      /** The worker ended and is not started again before. */
      z.object({ kind: z.literal('waiting'), retryAfterMs: z.number() }),
    ]),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
