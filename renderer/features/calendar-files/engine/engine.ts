import { coalesce } from '@shared/domain/journal/coalesce.ts'
import type { NewId } from '@shared/lib/ids.ts'
import { type DomainError, err, ok, type Result } from '@shared/lib/result.ts'
import { planFile } from '../plan/plan.ts'
import type { Choices, FileBook, FilePlan } from '../plan/types.ts'
import { readCalendarFile } from '../read/readFile.ts'
import type { FileRead, ReadContext } from '../read/types.ts'
import type { FileStore } from './store.ts'

/** What the file holds and what would become of it. */
export interface FilePreview
  extends Omit<FilePlan, 'changes'>,
    Pick<FileRead, 'name' | 'found' | 'refused' | 'notes' | 'outside' | 'series'> {
  /** Records that would be written. */
  readonly writes: number
}

export interface FileReport {
  readonly intent: string
  readonly label: string
}

/** The steps of taking in a file of cards or of a calendar; each answers an error instead of throwing. */
export interface FileEngine {
  open(
    file: { readonly name: string; readonly bytes: Uint8Array },
    context: ReadContext & { readonly now: string },
    choices: Choices,
  ): Promise<Result<FilePreview, DomainError>>
  plan(choices: Choices): Promise<Result<FilePreview, DomainError>>
  run(choices: Choices, actor: string): Promise<Result<FileReport, DomainError>>
}

const CHUNK = 5_000
const newId: NewId = type => `${type}:${crypto.randomUUID()}`

export function fileEngineOn(store: FileStore): FileEngine {
  let read: FileRead | undefined
  let book: FileBook | undefined
  const planned = (choices: Choices, intent: string): FilePlan => {
    if (!read || !book) throw new Error('No file is open.')
    return planFile(read, book, choices, { now: new Date().toISOString(), intent, newId })
  }
  const preview = (choices: Choices): FilePreview => {
    const { changes, ...plan } = planned(choices, 'preview')
    const { name = '', found, refused = [], notes = [], outside = 0, series = 0 } = read ?? {}
    if (!found) throw new Error('No file is open.')
    return { ...plan, name, found, refused, notes, outside, series, writes: coalesce(changes).length }
  }
  return {
    open: (file, context, choices) =>
      answered(async () => {
        const answer = readCalendarFile(file.name, file.bytes, context)
        if (!answer.ok) return answer
        read = answer.value
        book = await store.loadBook(read)
        return ok(preview(choices))
      }),
    plan: choices => answered(async () => ok(preview(choices))),
    run: (choices, actor) =>
      answered(async () => {
        if (!read) return err('file', 'No file is open.')
        // What was changed since the preview is met as it is now.
        book = await store.loadBook(read)
        const label = labelOf(read.name, planned(choices, 'label'))
        const batch = await store.begin(label, actor)
        try {
          const changes = coalesce(planned(choices, batch.intent).changes)
          for (let at = 0; at < changes.length; at += CHUNK) await batch.append(changes.slice(at, at + CHUNK))
          await batch.finish()
        } catch (error) {
          await batch.rollBack()
          throw error
        }
        return ok({ intent: batch.intent, label })
      }),
  }
}

async function answered<T>(step: () => Promise<Result<T, DomainError>>): Promise<Result<T, DomainError>> {
  try {
    return await step()
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return err('failed', `The file was not imported; nothing was changed. ${said}`)
  }
}

const KINDS = [
  ['person', 'contact', 'contacts'],
  ['meeting', 'meeting', 'meetings'],
  ['task', 'task', 'tasks'],
] as const

/** `Import 3 meetings and 1 task from team.ics`. */
function labelOf(name: string, { lines }: FilePlan): string {
  const parts = KINDS.flatMap(([kind, one, many]) => {
    const n = lines.filter(line => line.kind === kind && isWritten(line.outcome)).length
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]
  })
  return `Import ${parts.join(' and ') || 'nothing new'} from ${name}`
}

export const isWritten = (outcome: FilePlan['lines'][number]['outcome']): boolean =>
  outcome === 'new' || outcome === 'filled' || outcome === 'changed'
