import { remembered } from '../../lib/remembered.ts'
import { excerpt, type MarkedText } from './excerpt.ts'
import { type FindRow, isCompany, NAMED } from './findRow.ts'
import type { Found, Mark } from './found.ts'
import { joinMarks } from './joinMarks.ts'
import { guessesIn, type KnownAs, marksIn, Sought, type WordMark } from './marks.ts'
import type { FindQuery } from './query.ts'
import { Slips } from './slips.ts'

interface Part {
  readonly text: string
  /** Shown whether or not a match is in it. */
  readonly always: boolean
  readonly marks: readonly WordMark[]
}

/** How the records that a search found are shown. */
export function foundShower(
  query: FindQuery,
  nameOf: (id: string) => string | undefined,
): (row: FindRow, guessed: boolean) => Found {
  // The words as one stand behind the words by themselves.
  const words = query.joined ? [...query.words, query.joined] : query.words
  const sought = new Sought(words)
  const name = remembered(nameOf)
  const marks: { readonly [as in KnownAs]: (text: string) => WordMark[] } = {
    text: remembered(text => marksIn(text, sought, 'text')),
    name: remembered(text => marksIn(text, sought, 'name')),
    company: remembered(text => marksIn(text, sought, 'company')),
  }
  const slips = words.map(({ spellings, edits }) =>
    edits === 0 ? [] : spellings.map(spelling => new Slips(spelling, edits)),
  )
  const isNear = (spelling: string, word: number): boolean =>
    (slips[word] ?? []).some(each => each.isNear(spelling, words[word]?.misspeltStart === true))
  return (row, guessed) => {
    const texts = textsOf(row, name)
    const exact = texts.map(({ text, as }) => marks[as](text))
    const missed = guessed ? missedBy(query, new Set(exact.flat().map(wordOf))) : NONE
    const parts = texts.map(({ text, always, as }, i): Part => {
      const guesses = missed.size > 0 ? guessesIn(text, sought, missed, as, isNear) : []
      return { text, always, marks: [...(exact[i] ?? []), ...guesses] }
    })
    return shown(row, parts, guessed)
  }
}

const NONE: ReadonlySet<number> = new Set()

/** A record as a list shows it: what always belongs beside its name, and whatever else the search met. */
function shown(row: FindRow, [title, ...others]: readonly Part[], guessed: boolean): Found {
  const detail = joinParts(worthShowing(others, title?.marks ?? []))
  return {
    kind: row.kind,
    id: row.id,
    title: row.title,
    detail: detail.text,
    marks: marksOf(title?.marks ?? []),
    ...(detail.marks.length > 0 && { detailMarks: detail.marks }),
    ...(row.openId !== undefined && { openId: row.openId }),
    ...(row.ended && { ended: true }),
    ...(guessed && { guessed: true }),
  }
}

/** Words that are met only by another spelling: none where either all words are met, or they are as one. */
function missedBy({ words, joined }: FindQuery, met: ReadonlySet<number>): Set<number> {
  const missed = new Set([...words.keys()].filter(word => !met.has(word)))
  if (!joined || missed.size === 0) return missed
  return met.has(words.length) ? new Set() : missed.add(words.length)
}

/** The title first, then what may stand beside it, in the order it stands there. */
function textsOf(
  row: FindRow,
  nameOf: (id: string) => string | undefined,
): { readonly text: string; readonly always: boolean; readonly as: KnownAs }[] {
  const isNote = row.kind === 'note'
  const besides = [
    ...row.shown.map(text => ({ text, always: true, as: 'text' as const })),
    ...row.about.map((id, i) => ({ text: nameOf(id) ?? '', always: i < NAMED, as: 'name' as const })),
    ...row.more.map((text, i) => ({ text, always: isNote && i === 0, as: 'text' as const })),
  ]
  const title = {
    text: row.title,
    always: true,
    as: isCompany(row) ? ('company' as const) : ('name' as const),
  }
  return [title, ...besides.filter(({ text }) => text !== '')]
}

/** Parts that are always shown, and those in which something is met that stands in none of them. */
function worthShowing(parts: readonly Part[], title: readonly WordMark[]): Part[] {
  const seen = new Set(
    [...title, ...parts.filter(part => part.always).flatMap(part => part.marks)].map(wordOf),
  )
  return parts.filter(({ always, marks }) => {
    if (always) return true
    const fresh = marks.some(mark => !seen.has(mark.word))
    for (const { word } of marks) seen.add(word)
    return fresh
  })
}

const wordOf = ({ word }: WordMark): number => word

const marksOf = (marks: readonly WordMark[]): Mark[] => joinMarks(marks.map(each => each.mark))

function joinParts(parts: readonly Part[]): MarkedText {
  let text = ''
  const marks: Mark[] = []
  for (const part of parts) {
    if (text !== '') text += ' · '
    const short = excerpt(part.text, marksOf(part.marks))
    for (const [from, to] of short.marks) marks.push([from + text.length, to + text.length])
    text += short.text
  }
  return { text, marks }
}
