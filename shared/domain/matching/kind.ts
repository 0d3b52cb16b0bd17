/** 0 to 1; Jaro-Winkler in the app. Handed in, because shared code knows no library. */
export type Similarity = (a: string, b: string) => number

/** What a field of a record means, and so how it is compared. */
export type FieldKind =
  | 'company'
  | 'person'
  | 'domain'
  | 'phone'
  | 'address'
  | 'place'
  | 'code'
  | 'date'
  | 'text'
  | 'product'

/** A field taken apart once, because it is compared often. */
export interface Value {
  /** The normal form as one text; taken apart again it stays as it is. */
  readonly text: string
  readonly words: readonly string[]
  /** Other normal forms the same thing is known by. */
  readonly also: readonly string[]
  /** Kept where a kind compares often: the text without spaces, its words with digits, its initials. */
  readonly joined?: string
  readonly numbers?: string
  readonly initials?: string
}

export interface Tools {
  readonly similarity: Similarity
  /** 0 to 1: how much a word tells. 1 where nothing is known of how common words are. */
  readonly rarity: (word: string) => number
}

/** How fields of one kind are taken apart, compared and looked up. */
export interface Kind {
  /** Undefined where the text says nothing: an empty field, a phone without digits, anybody's mail domain. */
  prepare(text: string): Value | undefined
  /** 0 to 1, the same both ways. */
  compare(a: Value, b: Value, tools: Tools): number
  /** Records that are the same should share one of these; the narrow ones first. */
  keys(value: Value): readonly string[]
}

export const NOTHING_KNOWN = (): number => 1
