import type { CalendarDate } from '../../lib/calendarDate.ts'
import { fold } from '../../lib/text.ts'
import type { PersonRef, Side } from '../fields/side.ts'
import { shortened, withoutDue } from '../task/capture.ts'
import { dayInWords } from '../task/dueWords.ts'

/** What a line captured in a session becomes; an action becomes a task. */
export const CAPTURED_KINDS = ['note', 'decision', 'action', 'parking'] as const
export type CapturedKind = (typeof CAPTURED_KINDS)[number]

export const CAPTURED_LABELS: Readonly<Record<CapturedKind, string>> = {
  note: 'Note',
  decision: 'Decision',
  action: 'Action',
  parking: 'Parking lot',
}

/** What was understood of a line. */
export interface CapturedLine {
  readonly kind: CapturedKind
  readonly text: string
  readonly body?: string
  readonly accountable?: PersonRef
  /** The side an action is a promise of. */
  readonly promise?: Side
  readonly dueOn?: CalendarDate
}

export interface LineStart {
  readonly today: CalendarDate
  /** Who is there or known: `@tom` finds `Tom Ellery`. */
  readonly people?: readonly PersonRef[]
  /** The kind chosen beside the line; a prefix in it wins. */
  readonly kind?: CapturedKind
}

const WORDS: Readonly<Record<string, CapturedKind>> = {
  note: 'note',
  decision: 'decision',
  decided: 'decision',
  action: 'action',
  todo: 'action',
  parking: 'parking',
  later: 'parking',
}

/** One small letter and a space. A capital is the first word of a sentence: `A customer said …` is a note. */
const LETTERS: Readonly<Record<string, CapturedKind>> = {
  n: 'note',
  d: 'decision',
  a: 'action',
  p: 'parking',
}

/**
 * Reads a line typed in a session. Kind: `d `, `a `, `p `, `n ` or `decision:` … in front. Of an action: `@Name` or
 * `@"Two Names"` answers for it, `!ours` / `!theirs` says whose it is, `>fri` or `by 3 Dec` at the end when it is due.
 * What is not understood stays in the text. Undefined when there is nothing.
 */
export function readLine(
  line: string,
  { today, people = [], kind = 'note' }: LineStart,
): CapturedLine | undefined {
  const { kind: meant = kind, rest } = withoutKind(line.replace(/\s+/g, ' ').trim())
  const read = meant === 'action' ? readAction(rest, people, today) : { text: rest.trim() }
  if (read.text === '') return undefined
  const text = shortened(read.text)
  return { kind: meant, ...read, text, ...(text !== read.text && { body: read.text }) }
}

/** The kind a line asks for by its prefix. */
export function withoutKind(line: string): { readonly kind?: CapturedKind; readonly rest: string } {
  const word = /^(\p{L}{4,9}):(?!\/\/)\s*(.*)$/su.exec(line)
  const named = word && WORDS[(word[1] ?? '').toLowerCase()]
  if (named) return { kind: named, rest: word[2] ?? '' }
  const letter = /^([nadp])(?: (.*))?$/s.exec(line)
  const short = letter && LETTERS[letter[1] ?? '']
  return short ? { kind: short, rest: letter[2] ?? '' } : { rest: line }
}

function readAction(line: string, people: readonly PersonRef[], today: CalendarDate) {
  const { side, rest: unsided } = withoutSide(line)
  const { person, rest: unnamed } = withoutPerson(unsided, people, side)
  const { dueOn, rest } = withoutDay(unnamed.replace(/\s+/g, ' ').trim(), today)
  const promise = side ?? person?.side
  return {
    text: rest.trim(),
    ...(person && { accountable: side ? { ...person, side } : person }),
    ...(promise && { promise }),
    ...(dueOn !== undefined && { dueOn }),
  }
}

function withoutSide(line: string): { readonly side?: Side; readonly rest: string } {
  const mark = /(?:^|\s)!(ours|theirs)(?=\s|$)/i.exec(line)
  if (!mark) return { rest: line }
  return { side: (mark[1] ?? '').toLowerCase() as Side, rest: line.replace(mark[0], ' ') }
}

interface Named {
  readonly person?: PersonRef
  readonly rest: string
}

function withoutPerson(line: string, people: readonly PersonRef[], side: Side = 'ours'): Named {
  const at = /(?:^|\s)@(?=\S)/u.exec(line)
  if (!at) return opening(line, people)
  const [before, after] = [line.slice(0, at.index), line.slice(at.index + at[0].length)]
  const quoted = /^"([^"]+)"/.exec(after)
  const known = quoted ? undefined : longestName(after, people)
  const word = /^[^\s,;:!>]+/u.exec(after)?.[0].replace(/\.$/, '') ?? ''
  const name = (quoted?.[1] ?? word).trim()
  const taken = known?.length ?? quoted?.[0].length ?? word.length
  const person = known?.person ?? byAnyName(name, people) ?? (name === '' ? undefined : { name, side })
  return { ...(person && { person }), rest: `${before} ${after.slice(taken).replace(/^[,;:]/, '')}` }
}

/** `Tom: list of plants` and `Priya to confirm …`, where exactly one such person is known. */
function opening(line: string, people: readonly PersonRef[]): Named {
  const start = /^([^\s:]+(?: [^\s:]+){0,2}?)(?:: | to )/u.exec(line)
  const person = start ? byAnyName(start[1] ?? '', people) : undefined
  return start && person ? { person, rest: line.slice(start[0].length) } : { rest: line }
}

/** The known person whose whole name the text begins with; of several the one with the longest name. */
function longestName(text: string, people: readonly PersonRef[]) {
  const found = people
    .filter(({ name }) => isStart(text, name))
    .sort((a, b) => b.name.length - a.name.length)[0]
  return found && { person: found, length: found.name.length }
}

const isStart = (text: string, name: string): boolean =>
  fold(text.slice(0, name.length)) === fold(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length))

/** By the whole name or one of its words, if only one person has it. */
function byAnyName(name: string, people: readonly PersonRef[]): PersonRef | undefined {
  const wanted = fold(name)
  const whole = people.find(person => fold(person.name) === wanted)
  const some = people.filter(person => fold(person.name).split(/\s+/).includes(wanted))
  return whole ?? (some.length === 1 ? some[0] : undefined)
}

function withoutDay(
  line: string,
  today: CalendarDate,
): { readonly dueOn?: CalendarDate; readonly rest: string } {
  const { dueOn, line: rest } = withoutDue(line, today)
  if (dueOn !== undefined) return { dueOn, rest }
  const by = /^(.*\S),? by ([^,]{2,20})$/u.exec(line)
  const day = by && dayInWords(by[2] ?? '', today)
  return by && day ? { dueOn: day, rest: (by[1] ?? '').replace(/,$/, '') } : { rest: line }
}

/** The line that reads back as this: what is edited again begins with it. */
export function lineOf({ kind, text, body, accountable, promise, dueOn }: CapturedLine): string {
  const letter = Object.keys(LETTERS).find(key => LETTERS[key] === kind) ?? 'n'
  if (kind !== 'action') return `${letter} ${body ?? text}`
  const named = accountable ? ` @"${accountable.name.replaceAll('"', '')}"` : ''
  const side = promise ? ` !${promise}` : ''
  return `${letter} ${body ?? text}${named}${side}${dueOn ? ` >${dueOn}` : ''}`
}
