import type { FieldKind } from './kind.ts'

/** How alike two values of a field are, in steps. */
export const LEVELS = ['same', 'close', 'alike', 'distant', 'different'] as const
export type Level = (typeof LEVELS)[number]

/** From these likenesses on; below the last it is `different`. */
const FROM = [0.995, 0.88, 0.72, 0.5] as const

/** The place of a likeness among `LEVELS`. */
export function levelOf(similarity: number): number {
  const at = FROM.findIndex(from => similarity >= from)
  return at < 0 ? LEVELS.length - 1 : at
}

export interface FieldSpec {
  readonly id: string
  readonly kind: FieldKind
  /** False: nothing is looked up by this field, for too many records share a value. */
  readonly lookedUp?: boolean
}

/**
 * What a step of a field says, in bits: log2 of how much more often two records of one thing show it than two of
 * different things (Fellegi and Sunter 1969). A field that either side lacks says 0.
 */
export type Weights = readonly number[]

export interface Model {
  readonly fields: readonly (FieldSpec & { readonly weights: Weights })[]
  /** From so many bits on two records are taken for one, and from so many a person is asked. */
  readonly match: number
  readonly possible: number
}

export type Decision = 'match' | 'possible' | 'no'

export const decide = (total: number, model: Pick<Model, 'match' | 'possible'>): Decision =>
  total >= model.match ? 'match' : total >= model.possible ? 'possible' : 'no'
