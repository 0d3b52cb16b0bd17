import { type DomainError, err, ok, type Result } from '@shared/lib/result.ts'
import { decode } from '../../../data/decode.ts'
import { readCard } from './cards.ts'
import { type Block, blocksOf } from './components.ts'
import { type EventRead, readEvent } from './events.ts'
import { jcardsOf } from './jcard.ts'
import { readTodo } from './todos.ts'
import type { CardDraft, FileNote, FileRead, Found, MeetingDraft, ReadContext, TaskDraft } from './types.ts'
import { zonesOf } from './zones.ts'

const MOST_BYTES = 50_000_000
const NO_FOUND: Found = { cards: 0, events: 0, tasks: 0, others: {} }

/** Reads a file of cards or of a calendar. Answers what does not come in by line and reason; never throws. */
export function readCalendarFile(
  name: string,
  bytes: Uint8Array,
  context: ReadContext & { readonly now: string },
): Result<FileRead, DomainError> {
  const refuse = (reason: string) => err('unreadable', `${name} cannot be imported: ${reason}`)
  if (bytes.length === 0) return refuse('it is empty.')
  if (bytes.length > MOST_BYTES) return refuse('it is larger than 50 MB.')
  try {
    const text = decode(bytes).text
    const read = fromJson(name, text) ?? fromBlocks(name, blocksOf(text), context)
    const { cards, events, tasks, others } = read.found
    if (cards + events + tasks > 0) return ok(read)
    return refuse(whyNothing(others))
  } catch (error) {
    return refuse(error instanceof Refused ? error.message : 'it is damaged.')
  }
}

const OTHERS: Readonly<Record<string, string>> = {
  VFREEBUSY: 'free and busy times',
  VTIMEZONE: 'a time zone',
  VAVAILABILITY: 'working hours',
  VJOURNAL: 'journal entries',
  VALARM: 'alarms',
}

function whyNothing(others: Found['others']): string {
  const names = Object.keys(others)
  const held = [...new Set(names.flatMap(name => OTHERS[name] ?? []))]
  if (held.length > 0) return `it holds ${held.join(' and ')} only, no meeting, task or card.`
  if (names.length === 1 && names[0] === 'VCALENDAR') return 'its calendar is empty.'
  return 'it holds no meeting, task or card.'
}

function fromJson(name: string, text: string): FileRead | undefined {
  const cards = /^\s*\[/.test(text) ? jcardsOf(text) : undefined
  if (!cards) return undefined
  return {
    ...empty(name),
    found: { ...NO_FOUND, cards: cards.length },
    cards: cards.flatMap(card => card.drafts),
    refused: cards.flatMap(card => card.refused ?? []),
    notes: cards.flatMap(card => card.notes),
  }
}

const empty = (name: string): FileRead => ({
  name,
  found: NO_FOUND,
  cards: [],
  meetings: [],
  tasks: [],
  refused: [],
  notes: [],
  outside: 0,
  series: 0,
})

/** What a calendar holds inside, beside what stands in the file by itself. */
const flattened = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap(block => (block.name === 'VCALENDAR' ? [block, ...flattened(block.blocks)] : [block]))

const KNOWN = new Set(['VCARD', 'VEVENT', 'VTODO'])

function fromBlocks(
  name: string,
  roots: readonly Block[],
  context: ReadContext & { readonly now: string },
): FileRead {
  const blocks = flattened(roots)
  const named = (wanted: string) => blocks.filter(block => block.name === wanted)
  const zones = zonesOf(context.zone, named('VTIMEZONE'))
  const cards = named('VCARD').map(guarded('Card', readCard))
  const events = eventsOf(named('VEVENT'), block => readEvent(block, zones, context))
  const todos = named('VTODO').map(guarded('Task', block => readTodo(block, zones, context.now)))
  const others: Record<string, number> = {}
  for (const block of blocks) if (!KNOWN.has(block.name)) others[block.name] = (others[block.name] ?? 0) + 1
  const { meetings, outside, series, doubled } = joined(events, context)
  const parts = [...cards, ...events, ...todos]
  return {
    name,
    found: { cards: cards.length, events: events.length, tasks: todos.length, others },
    cards: cards.flatMap((card): readonly CardDraft[] => card.drafts),
    meetings,
    tasks: lastOfKey(todos.flatMap((todo): readonly TaskDraft[] => todo.drafts)),
    refused: parts.flatMap(part => part.refused ?? []),
    notes: [...parts.flatMap(part => part.notes), ...doubled],
    outside,
    series,
  }
}

/** A fault in one component is told as its problem. */
function guarded<T extends { readonly refused?: FileNote; readonly notes: readonly FileNote[] }>(
  what: string,
  read: (block: Block) => T,
) {
  return (block: Block): T | { drafts: readonly []; notes: readonly []; refused: FileNote } => {
    try {
      return read(block)
    } catch (error) {
      return { drafts: [], notes: [], refused: fault(block, what, error) }
    }
  }
}

/** A busy year is a thousand; ten thousand daily series would be millions, and fill the memory. */
const MOST_MEETINGS = 20_000

function eventsOf(blocks: readonly Block[], read: (block: Block) => EventRead): readonly EventRead[] {
  let meetings = 0
  return blocks.map(block => {
    const event = safeEvent(block, () => read(block))
    meetings += event.drafts.length
    if (meetings > MOST_MEETINGS)
      throw new Refused(`it holds more than ${MOST_MEETINGS.toLocaleString('en')} meetings.`)
    return event
  })
}

class Refused extends Error {}

function safeEvent(block: Block, read: () => EventRead): EventRead {
  try {
    return read()
  } catch (error) {
    const { line } = block
    return { line, uid: '', drafts: [], isSeries: false, notes: [], refused: fault(block, 'Meeting', error) }
  }
}

const fault = ({ line }: Block, what: string, error: unknown): FileNote => ({
  line,
  what,
  reason: `It cannot be read: ${error instanceof Error ? error.message : String(error)}`,
})

/** Series with their changed dates put in; of two components of one key the later one counts. */
function joined(events: readonly EventRead[], { from, to }: ReadContext) {
  const masters = new Set(events.filter(event => event.isSeries).map(event => event.uid))
  const byKey = new Map<string, MeetingDraft>()
  const doubled: FileNote[] = []
  let [outside, series] = [0, 0]
  for (const event of [...events].sort(
    (a, b) => Number(a.replaces !== undefined) - Number(b.replaces !== undefined),
  )) {
    if (event.isSeries) {
      if (event.drafts.length === 0 && !event.refused) outside++
      else series++
    }
    for (const draft of event.drafts) {
      const known = byKey.get(draft.key)
      const late =
        event.replaces !== undefined && masters.has(event.uid) && (draft.on < from || draft.on > to)
      if (late) {
        byKey.delete(draft.key)
        outside++
      } else {
        if (known && event.replaces === undefined && known.line !== draft.line)
          doubled.push({
            line: known.line,
            what: known.subject,
            reason: `Line ${draft.line} has the same event again; that one counts.`,
          })
        byKey.set(draft.key, draft)
      }
    }
  }
  const meetings = [...byKey.values()].sort((a, b) => ((a.startAt ?? a.on) < (b.startAt ?? b.on) ? -1 : 1))
  return { meetings, outside, series, doubled }
}

const lastOfKey = <T extends { readonly key: string }>(drafts: readonly T[]): readonly T[] => [
  ...new Map(drafts.map(draft => [draft.key, draft])).values(),
]
