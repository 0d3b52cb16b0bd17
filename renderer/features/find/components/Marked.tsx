import type { Mark } from '@shared/domain/search/found.ts'
import { pieces } from '../pieces.ts'

/** A text with the letters that match marked. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  return pieces(text, marks).map(({ from, part, marked }) =>
    marked ? <mark key={from}>{part}</mark> : <span key={from}>{part}</span>,
  )
}
