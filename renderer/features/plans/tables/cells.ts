import type { PersonRef, Side } from '@shared/domain/fields/side.ts'
import {
  type KnownPerson,
  peopleFromWords,
  peopleInWords,
  personFromWords,
  personInWords,
} from '@shared/domain/plan/people.ts'
import { isCalendarDate } from '@shared/lib/calendarDate.ts'
import type { EntryChoice, EntryColumn, EntryEdit, Written } from '../../../ui/entry-table/types.ts'
import { formatDate } from '../../../ui/format/dates.ts'
import { type FigureUnit, figureInWords, readFigure, startOf } from './figureUnit.ts'

type Place = Pick<EntryColumn<never>, 'header' | 'width'> & {
  readonly grow?: number
  readonly definition?: string
}
type Read<Row, T> = (row: Row) => T | undefined
type Patch<T> = (value: T | null) => object

const LONGEST = 300

const onlyChange = (patch: object): Written => ({ patch })
const problem = (words: string): Written => ({ problem: words })

/** A short text; `required`: it may not be empty. */
export function textColumn<Row>(
  id: string,
  place: Place,
  read: Read<Row, string>,
  patch: Patch<string>,
  more: { readonly required?: boolean; readonly words?: readonly string[]; readonly long?: boolean } = {},
): EntryColumn<Row> {
  return {
    id,
    ...place,
    text: row => read(row) ?? '',
    edit: {
      ...(more.long && { input: 'long' }),
      ...(more.words && { words: more.words }),
      start: row => read(row) ?? '',
      write: text => {
        const written = more.long ? text : text.trim()
        if (written.trim() === '')
          return more.required ? problem('Say something here.') : onlyChange(patch(null))
        if (!more.long && written.length > LONGEST) return problem(`At most ${LONGEST} letters.`)
        return onlyChange(patch(written))
      },
    },
  }
}

/** Values with their words, in their order, as a choice takes them. */
export const optionsOf = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
  values.map(value => ({ value, label: words[value] }))

/** A choice. What is not offered any more, a goal that was deleted, is said by `other`, never as it is kept. */
export function choiceColumn<Row>(
  id: string,
  place: Place,
  choices: readonly EntryChoice[],
  read: Read<Row, string>,
  patch: Patch<string>,
  none?: string,
  other: (value: string) => string = () => 'Gone',
): EntryColumn<Row> {
  const all = none === undefined ? choices : [{ value: '', label: none }, ...choices]
  const labels = new Map(all.map(({ value, label }) => [value, label]))
  return {
    id,
    ...place,
    text: row => {
      const value = read(row)
      return value === undefined ? '' : (labels.get(value) ?? other(value))
    },
    edit: {
      input: 'choice',
      choices: all,
      start: row => read(row) ?? '',
      write: text => onlyChange(patch(text === '' ? null : text)),
    },
  }
}

export function dateColumn<Row>(
  id: string,
  place: Place,
  read: Read<Row, string>,
  patch: Patch<string>,
  required = false,
): EntryColumn<Row> {
  return {
    id,
    ...place,
    text: row => {
      const day = read(row)
      return day === undefined ? '' : formatDate(day)
    },
    edit: {
      input: 'date',
      start: row => read(row) ?? '',
      write: text =>
        text === ''
          ? required
            ? problem('A day is needed here.')
            : onlyChange(patch(null))
          : isCalendarDate(text)
            ? onlyChange(patch(text))
            : problem('This is not a day.'),
    },
  }
}

/** How a figure is written. */
export function figureEdit<Row>(
  unitOf: (row: Row) => FigureUnit,
  read: Read<Row, number>,
  patch: (value: number | null, row: Row) => object,
  bounds: { readonly least?: number; readonly most?: number; readonly when?: (row: Row) => boolean } = {},
): EntryEdit<Row> {
  const { least, most, when } = bounds
  return {
    ...(when && { when }),
    start: row => startOf(read(row), unitOf(row)),
    write: (text, row) => {
      if (text.trim() === '') return onlyChange(patch(null, row))
      const value = readFigure(text, unitOf(row))
      if (value === undefined) return problem('This is not a number.')
      if (least !== undefined && value < least) return problem(`Not below ${least}.`)
      if (most !== undefined && value > most) return problem(`At most ${most}.`)
      return onlyChange(patch(value, row))
    },
  }
}

export function figureColumn<Row>(
  id: string,
  place: Place,
  unitOf: (row: Row) => FigureUnit,
  read: Read<Row, number>,
  patch: Patch<number>,
  bounds: { readonly least?: number; readonly most?: number } = {},
): EntryColumn<Row> {
  return {
    id,
    ...place,
    align: 'end',
    text: row => {
      const value = read(row)
      return value === undefined ? '' : figureInWords(value, unitOf(row))
    },
    edit: figureEdit(unitOf, read, patch, bounds),
  }
}

const wordsOf = (known: readonly KnownPerson[]) => known.map(person => personInWords(person, known))

/** One person, chosen from those known or typed. */
export function personColumn<Row>(
  id: string,
  place: Place,
  known: readonly KnownPerson[],
  read: Read<Row, PersonRef>,
  patch: Patch<PersonRef>,
  more: { readonly required?: boolean; readonly side?: Side } = {},
): EntryColumn<Row> {
  return {
    id,
    ...place,
    text: row => {
      const person = read(row)
      return person ? personInWords(person, known) : ''
    },
    edit: {
      words: wordsOf(known),
      start: row => {
        const person = read(row)
        return person ? personInWords(person, known) : ''
      },
      write: text => {
        if (/[,;]/.test(text)) return problem('Exactly one person.')
        const person = personFromWords(text, known, more.side)
        return !person && more.required ? problem('Name somebody.') : onlyChange(patch(person ?? null))
      },
    },
  }
}

/** Several people, parted by commas. */
export function peopleColumn<Row>(
  id: string,
  place: Place,
  known: readonly KnownPerson[],
  read: Read<Row, readonly PersonRef[]>,
  patch: Patch<readonly PersonRef[]>,
): EntryColumn<Row> {
  return {
    id,
    ...place,
    text: row => peopleInWords(read(row) ?? [], known),
    edit: {
      words: wordsOf(known),
      start: row => peopleInWords(read(row) ?? [], known),
      write: text => {
        const people = peopleFromWords(text, known)
        return people.length > 20
          ? problem('At most twenty people.')
          : onlyChange(patch(people.length === 0 ? null : people))
      },
    },
  }
}
