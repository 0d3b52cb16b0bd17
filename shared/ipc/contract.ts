import { z } from 'zod'
import { IMPORT_KINDS } from '../domain/import/preset.ts'
import type { Link } from '../domain/link/link.ts'
import { isMailto } from '../domain/mail/mailto.ts'
import { BACKUP_ROUTES } from './backup.ts'
import { DIAGNOSTICS_ROUTES } from './diagnostics.ts'
import { ROOM_ROUTES } from './room.ts'
import { SYNC_ROUTES } from './sync.ts'

/**
 * Every call from a renderer to the main process, declared once. The router parses the request with
 * these schemas; handlers are a mapped type over them, so a missing or extra one does not compile.
 */

const fileName = z.string().min(1).max(200)
const filter = z.object({ name: z.string().max(60), extension: z.string().regex(/^[a-z0-9-]{1,16}$/) })
/** Pieces of a file travel one at a time, so that neither side holds it twice. */
export const PIECE = 4 * 1024 * 1024
const token = z.string().max(100)

const grantedFile = z.object({ grant: z.string(), name: z.string(), size: z.number() })
/** A file a person opened: the page reads it by its grant and never learns where it lies. */
export type GrantedFile = z.infer<typeof grantedFile>

export const job = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('import'),
    fileName,
    as: z.enum(IMPORT_KINDS).optional(),
    preset: z.string().max(300).optional(),
  }),
  z.object({
    kind: z.literal('exportScorecards'),
    period: z.string().max(20),
    partners: z.array(z.string().max(300)).max(10_000),
  }),
])
/** A command-line job, run by the renderer because the store lives there. */
export type Job = z.infer<typeof job>

/** Every document that can be printed. */
export const PRINTED = ['scorecard', 'plan', 'briefing', 'minutes'] as const

const printDocument = z.object({
  document: z.enum(PRINTED),
  params: z.record(z.string(), z.string().max(2_000)),
  paper: z.enum(['A4', 'Letter']),
})

const printTarget = z.discriminatedUnion('kind', [
  /** Ask the user where to save. */
  z.object({ kind: z.literal('ask'), suggestedName: fileName }),
  /** Into a folder the user (or the command line) chose before; `grant` names it, never a path. */
  z.object({ kind: z.literal('folder'), grant: z.string().max(100), fileName }),
])

const saved = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), path: z.string(), bytes: z.number() }),
  z.object({ kind: z.literal('cancelled') }),
])

export const ROUTES = {
  ...BACKUP_ROUTES,
  ...DIAGNOSTICS_ROUTES,
  ...ROOM_ROUTES,
  ...SYNC_ROUTES,
  'app.info': {
    input: z.object({}),
    output: z.object({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      platform: z.string(),
      /** True when the fall-back runtime for closed networks is in use. */
      fallbackRuntime: z.boolean(),
      profile: z.string(),
      locale: z.string(),
      /** What this machine is called in its network. */
      host: z.string(),
      /** Another one for each copy of the profile. */
      stamp: z.string(),
    }),
  },
  'app.theme': {
    input: z.object({ theme: z.enum(['system', 'light', 'dark']) }),
    output: z.object({}),
  },
  /** Which language text fields are checked in; without an input it only answers. */
  'app.spelling': {
    input: z.object({ spelling: z.enum(['off', 'en-US', 'en-GB']).optional() }),
    output: z.object({ spelling: z.enum(['off', 'en-US', 'en-GB']) }),
  },
  'files.save': {
    input: z.object({
      suggestedName: fileName,
      bytes: z.instanceof(Uint8Array),
      filter,
    }),
    output: saved,
  },
  'files.chooseFolder': {
    input: z.object({ title: z.string().max(200) }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('chosen'), grant: z.string(), name: z.string() }),
      z.object({ kind: z.literal('cancelled') }),
    ]),
  },
  /** Asks for a file to open. */
  'files.open': {
    input: z.object({ title: z.string().max(200), filter }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('chosen'), file: grantedFile }),
      z.object({ kind: z.literal('cancelled') }),
    ]),
  },
  'files.read': {
    input: z.object({
      grant: token,
      from: z.number().int().min(0),
      length: z.number().int().min(1).max(PIECE),
    }),
    output: z.object({ bytes: z.instanceof(Uint8Array) }),
  },
  /** Asks where to save, then takes the file in pieces; until the end the path holds what it held. */
  'files.startSave': {
    input: z.object({ suggestedName: fileName, filter }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('chosen'), save: z.string(), name: z.string() }),
      z.object({ kind: z.literal('cancelled') }),
    ]),
  },
  'files.savePiece': {
    input: z.object({
      save: token,
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= PIECE, 'too large'),
    }),
    output: z.object({}),
  },
  'files.endSave': {
    input: z.object({ save: token }),
    output: z.object({ path: z.string(), bytes: z.number() }),
  },
  'files.dropSave': { input: z.object({ save: token }), output: z.object({}) },
  'files.reveal': { input: z.object({ path: z.string().max(4_000) }), output: z.object({}) },
  /** `id`: by which the page that asked may cancel it. */
  'print.export': {
    input: z.object({ job: printDocument, target: printTarget, id: token.optional() }),
    output: saved,
  },
  /** That export answers `cancelled` and writes nothing, unless it was done before. */
  'print.cancel': { input: z.object({ id: token }), output: z.object({}) },
  /** The workspace's key pair; its private part never leaves the main process. `file`: this system has no key store. */
  'keys.workspace': {
    input: z.object({}),
    output: z.object({ publicKey: z.string(), keptIn: z.enum(['keyStore', 'file']) }),
  },
  /** Vouches for a partner pack: signs its token (hex). */
  'keys.signPack': {
    input: z.object({ token: z.string().min(1).max(1_000) }),
    output: z.object({ signature: z.string() }),
  },
  'links.open': { input: z.object({ url: z.url({ protocol: /^https$/ }).max(2_000) }), output: z.object({}) },
  /** Opens the system's mail program on a draft; nothing but the fields of a text is passed on. */
  'links.mail': {
    input: z.object({ url: z.string().refine(isMailto, 'not a mailto address') }),
    output: z.object({}),
  },
  /**
   * Shows a notification of the system; the one before goes. `about`: what a press on it leads to, a record's id
   * or `today`. False: this system shows none.
   */
  'reminders.show': {
    input: z.object({
      about: z.string().min(1).max(200),
      title: z.string().min(1).max(300),
      text: z.string().max(1_000),
      /** Offers Done and Snooze where the system has buttons. */
      settle: z.boolean(),
    }),
    output: z.object({ shown: z.boolean() }),
  },
  /** Takes the notification away: it was settled in the window. */
  'reminders.clear': { input: z.object({}), output: z.object({}) },
  /** Command line: what to do, the bytes of its file, its words to stdout/stderr, its end. */
  'jobs.current': {
    input: z.object({}),
    output: z.object({
      job: job.nullable(),
      grant: z.string().nullable(),
    }),
  },
  'jobs.readFile': {
    input: z.object({}),
    output: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
  },
  'jobs.readPreset': { input: z.object({}), output: z.object({ text: z.string().nullable() }) },
  /** Main ends the line. A text that ends with a carriage return is progress: shown on a terminal only. */
  'jobs.say': {
    input: z.object({ stream: z.enum(['out', 'err']), text: z.string().max(100_000) }),
    output: z.object({}),
  },
  'jobs.done': {
    input: z.object({
      exitCode: z.number().int().min(0).max(2),
      report: z.string().max(50_000_000).nullable(),
    }),
    output: z.object({}),
  },
  /** From a print window: the document is laid out, or could not be. */
  'print.ready': {
    input: z.object({
      token: z.string().max(100),
      error: z.string().max(4_000).nullable(),
      title: z.string().max(500),
    }),
    output: z.object({}),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Route = keyof typeof ROUTES
export type RouteInput<R extends Route> = z.input<(typeof ROUTES)[R]['input']>
export type RouteOutput<R extends Route> = z.output<(typeof ROUTES)[R]['output']>

export type Envelope<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } }

/** What the native menu asks of the page. `edit.…` means the text field with the focus, if there is one. */
export type MenuCommand =
  | 'import.open'
  | 'workspace.save'
  | 'workspace.open'
  | 'scorecard.export'
  | 'calendar.export'
  | 'edit.undo'
  | 'edit.redo'
  | 'find.open'
  | 'link.copy'
  | 'go.today'
  | 'go.partners'
  | 'go.deals'
  | 'go.leads'
  | 'go.plans'
  | 'go.rules'
  | 'go.insights'
  | 'go.registrations'
  | 'go.history'
  | 'go.settings'
  | 'help.shortcuts'
  | 'help.diagnostics'
  | 'help.about'
  | 'theme.system'
  | 'theme.light'
  | 'theme.dark'

/** From main to a renderer. */
export interface Events {
  /** A menu item or accelerator. */
  command: { readonly id: MenuCommand }
  /** A file or link the system handed to Tandem (a double click, a link in a mail), or why it cannot be followed. */
  outside:
    | { readonly kind: 'file'; readonly file: GrantedFile }
    | { readonly kind: 'link'; readonly link: Link }
    | { readonly kind: 'refused'; readonly message: string }
  /** A press on a notification; `open` also brings the window to the front. */
  reminder: { readonly about: string; readonly does: 'open' | 'done' | 'snooze' }
  /** To a print window: lay this document out, then answer `print.ready` with the token. */
  'print.job': {
    readonly token: string
    readonly document: (typeof PRINTED)[number]
    readonly params: Readonly<Record<string, string>>
    readonly paper: 'A4' | 'Letter'
  }
  /** To the page that asked for the export of this id: where it goes is chosen, it is being made. */
  'print.started': { readonly id: string }
  /** The command line was interrupted: take back what is half done and answer `jobs.done`. */
  'jobs.cancel': Record<string, never>
  /** The machine woke up: calls to the endpoint that sleep cut off may be made again. */
  'sync.resumed': Record<string, never>
  /** The window is about to close: write what is not in a snapshot yet, then answer `backup.mayClose`. */
  'backup.closing': Record<string, never>
}
export type EventName = keyof Events

/** The one object the preload script puts on `window`. It never changes; message ports come beside it (`portMessage`). */
export interface Bridge {
  request(route: string, input: unknown): Promise<unknown>
  on(event: string, listener: (payload: unknown) => void): () => void
}

/** What a page hears on its own window when the main process hands it a port of this name. */
export const portMessage = (name: PortName): string => `tandem:port:${name}`
export type PortName = 'sync'
