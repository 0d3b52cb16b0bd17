import { fold } from '../../../lib/text.ts'

/** A word as it is written, and as an e-mail address or a domain spells it. */
export interface Word {
  readonly text: string
  readonly latin: string
}

/** What names of companies and people of one language are made of. All of it is invented. */
export interface NameSet {
  /** BCP 47. */
  readonly language: string
  readonly stems: readonly Word[]
  /** What a partner does, what a customer does. */
  readonly trades: readonly Word[]
  readonly goods: readonly Word[]
  /** `{stem}` and `{trade}` stand for their words. */
  readonly forms: readonly string[]
  /** `{given}` and `{family}`, in the order of the language. */
  readonly person: string
  readonly given: readonly Word[]
  /** Forms that women and men share, because any given name may meet any of them. */
  readonly family: readonly Word[]
}

/** Reads `München Łódź Αθήνα:athina`: a colon gives the Latin spelling where folding cannot; `_` is a space. */
export const words = (list: string): readonly Word[] =>
  list
    .trim()
    .split(/\s+/)
    .map(entry => {
      const [text = '', latin = text] = entry.split(':')
      return {
        text: text.replaceAll('_', ' '),
        latin: fold(latin).replace(/[^a-z0-9]+/g, ''),
      }
    })
