import { buildSegment, finish } from '@shared/domain/search/build.ts'
import { FindIndex } from '@shared/domain/search/findIndex.ts'
import { FIND_ROWS, FIND_TABLES, type FindRow, type FindTable } from '@shared/domain/search/findRow.ts'
import { fold } from '@shared/lib/text.ts'
import MiniSearch, { type Options } from 'minisearch'
import { keepFind, readKeptFind } from '../../../renderer/columns/search/keptFind.ts'
import { readDerived, writeDerived } from '../../../renderer/data/derived.ts'
import { openStore } from '../../../renderer/data/open.ts'
import { interleaved, type Times } from './interleave.ts'
import { random, sampleOf } from './rows.ts'

const TOP = 20

interface Document {
  readonly id: string
  readonly title: string
  readonly text: string
  /** Names of the records it belongs to: both find a deal by its partner. */
  readonly about: string
}

/** As its documents recommend for a search as one types; every word must be found, as here. */
const MINI: Options<Document> = {
  fields: ['title', 'text', 'about'],
  storeFields: ['title', 'about'],
  searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 2 } },
}

interface Engines {
  readonly rows: readonly FindRow[]
  readonly ours: FindIndex
  readonly mini: MiniSearch<Document>
}

let engines: Engines | undefined

/** Builds both over the same records; answers how many there are. */
export function build(partners: number, deals: number, withMini = true): number {
  const sample = sampleOf(partners, deals)
  const rows = FIND_TABLES.flatMap(table => findRows(table, sample))
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  const mini = new MiniSearch(MINI)
  if (withMini)
    mini.addAll(
      rows.map(({ id, title, shown, more, about }) => ({
        ...{ id, title, text: [...shown, ...more].join(' ') },
        about: about.map(other => titles.get(other) ?? '').join(' '),
      })),
    )
  engines = { rows, ours: new FindIndex(finish(buildSegment(rows)).packed), mini }
  return rows.length
}

const findRows = <T extends FindTable>(table: T, sample: ReturnType<typeof sampleOf>): FindRow[] =>
  (sample[table] as readonly Parameters<(typeof FIND_ROWS)[T]>[0][]).map(row =>
    FIND_ROWS[table](row as never),
  )

export const KINDS = ['prefix', 'two words', 'misspelt', 'name and number'] as const
export type Kind = (typeof KINDS)[number]

interface Question {
  readonly text: string
  /** A word that an answer has to hold. */
  readonly meant: string
}

export interface Asked {
  readonly times: Times<'ours' | 'mini'>
  /** Share of the questions with an answer among the first twenty that holds the word that was meant. */
  readonly found: Record<'ours' | 'mini', number>
}

/** Asks the same questions of both, by turns. */
export function ask(kind: Kind, count: number, rounds: number, withMini = true): Asked {
  const { rows, ours, mini } = built()
  const questions = questionsOf(kind, rows, count)
  const times: Times<'ours' | 'mini'> = { ours: [], mini: [] }
  const found = { ours: 0, mini: 0 }
  const answers = {
    ours: ({ text }: Question) =>
      ours.search(text, { limit: TOP, recent: [] }).map(({ id }) => `${ours.nameOf(id)} ${namesAbout(id)}`),
    mini: ({ text }: Question) =>
      mini
        .search(text)
        .slice(0, TOP)
        .map(({ title, about }) => `${title} ${about}`),
  }
  const sides = (withMini ? ['ours', 'mini'] : ['ours']) as ('ours' | 'mini')[]
  for (let round = 0; round <= rounds; round++)
    for (const question of questions)
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
        const start = performance.now()
        const answer = answers[side](question)
        const ms = performance.now() - start
        if (round > 0) times[side].push(ms)
        else if (answer.some(text => fold(text).includes(question.meant))) found[side] += 1 / questions.length
      }
  return { times, found }
}

/** The index there to be asked, from what is kept in IndexedDB of each. */
export async function ready(rounds: number): Promise<Times<'ours' | 'mini'>> {
  const { ours, mini } = built()
  await openStore()
  await keepFind(ours.base.packed, { seq: 0, intent: undefined })
  await writeDerived('mini', 1, 0, JSON.stringify(mini))
  return interleaved(rounds, {
    ours: async () => {
      const kept = await readKeptFind()
      if (!kept || new FindIndex(kept.packed).count === 0) throw new Error('Nothing was kept.')
    },
    mini: async () => {
      const kept = await readDerived<string>('mini', 1)
      if (!kept || MiniSearch.loadJSON(kept.value, MINI).documentCount === 0)
        throw new Error('Nothing was kept.')
    },
  })
}

function built(): Engines {
  if (!engines) throw new Error('Build the indexes first.')
  return engines
}

const namesAbout = (id: string): string => {
  const { ours } = built()
  return (ours.row(id)?.about ?? []).map(other => ours.nameOf(other) ?? '').join(' ')
}

function questionsOf(kind: Kind, rows: readonly FindRow[], count: number): readonly Question[] {
  const pick = random(7)
  const any = <T>(list: readonly T[]): T => list[Math.floor(pick() * list.length)] as T
  const words = (least: number): readonly string[] => {
    for (;;) {
      const all = fold(any(rows).title)
        .split(/[^\p{L}]+/u)
        .filter(word => word.length >= least)
      if (all.length > 0) return all
    }
  }
  return Array.from({ length: count }, () => {
    if (kind === 'prefix') {
      const text = any(words(5)).slice(0, 3 + Math.floor(pick() * 2))
      return { text, meant: text }
    }
    if (kind === 'two words') {
      for (;;) {
        const [one, two] = words(4)
        if (one !== undefined && two !== undefined) return { text: `${one} ${two.slice(0, 4)}`, meant: one }
      }
    }
    if (kind === 'name and number') {
      const word = any(words(5))
      return { text: `${word} ${Math.floor(pick() * 100)}`, meant: word }
    }
    const word = any(words(6))
    return { text: misspelt(word, pick), meant: word }
  })
}

/** One slip, not in the first letter: a letter left out, doubled, another one, or two the wrong way round. */
function misspelt(word: string, pick: () => number): string {
  const at = 1 + Math.floor(pick() * (word.length - 2))
  const [before, letter, next] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1)]
  switch (Math.floor(pick() * 4)) {
    case 0:
      return before + word.slice(at + 1)
    case 1:
      return before + letter + word.slice(at)
    case 2:
      return before + (letter === 'x' ? 'q' : 'x') + word.slice(at + 1)
    default:
      return letter === next ? before + word.slice(at + 1) : before + next + letter + word.slice(at + 2)
  }
}
