/** The picture beside a command; without one that of its section. */
export type Sign =
  | 'open'
  | 'note'
  | 'talk'
  | 'task'
  | 'mail'
  | 'edit'
  | 'deal'
  | 'people'
  | 'history'
  | 'document'
  | 'link'

/** A command as the palette offers it. */
export interface Offer {
  readonly id: string
  readonly title: string
  readonly section: string
  /** Other words it is looked for by. */
  readonly also?: string | undefined
  readonly sign?: Sign | undefined
  /** The key that does the same. */
  readonly keys?: string | undefined
  run(): void
}
