import { Documents, type PackedDocuments } from './documents.ts'
import { NameOrder } from './nameOrder.ts'
import { RowMarks } from './rowMarks.ts'
import { type PackedTerms, Terms } from './terms.ts'
import { WordLookup } from './wordLists.ts'

export interface PackedSegment {
  readonly documents: PackedDocuments
  /** How names begin: see NameOrder. */
  readonly heads: Uint32Array
  readonly terms: PackedTerms
}

/** Rows in the order of their standings and names, and the words they are found by. It never changes. */
export class Segment {
  readonly documents: Documents
  readonly names: NameOrder
  readonly words: WordLookup
  readonly marks: RowMarks

  constructor(readonly packed: PackedSegment) {
    this.documents = new Documents(packed.documents)
    this.names = new NameOrder(this.documents, packed.heads)
    this.words = new WordLookup(new Terms(packed.terms))
    this.marks = new RowMarks(this.documents.count)
  }

  get count(): number {
    return this.documents.count
  }
}
