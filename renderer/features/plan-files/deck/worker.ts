import { expose } from 'comlink'
import { type DeckFile, writeDeck } from './writeDeck.ts'

const deckWriter = {
  /** Told after each slide, so that a long deck shows how far it is. */
  write: (file: DeckFile, onSlide: (done: number) => void) => writeDeck(file, onSlide),
}
export type DeckWriter = typeof deckWriter

expose(deckWriter)
