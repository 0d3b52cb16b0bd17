import type { Mark } from '@shared/domain/search/found.ts'
import { joinMarks } from '@shared/domain/search/joinMarks.ts'
import { words } from '@shared/lib/text.ts'
import type { Offer } from './offer.ts'
import { beginningOf } from './oneTypo.ts'

export interface MatchedOffer {
  readonly offer: Offer
  readonly marks: readonly Mark[]
  /** What was typed is how its title begins, one word of it whole: it surely is meant. */
  readonly meant: boolean
}

/** Commands that have every typed word as the beginning of one of theirs, the best first. */
export function matchOffers(text: string, offers: readonly Offer[]): readonly MatchedOffer[] {
  const typed = words(text).split(' ').filter(Boolean)
  if (typed.length === 0) return offers.map(offer => ({ offer, marks: [], meant: false }))
  return offers
    .flatMap(offer => matchOne(typed, offer) ?? [])
    .sort((a, b) => a.cost - b.cost)
    .map(({ offer, marks, meant }) => ({ offer, marks, meant }))
}

/** What a way to meet a word costs: in the title, with a mistake, only among the other words. */
const MISTAKE = 4
const OTHER = 8

function matchOne(typed: readonly string[], offer: Offer): (MatchedOffer & { cost: number }) | undefined {
  const title = wordsAt(offer.title)
  const others = words(`${offer.also ?? ''} ${offer.section}`).split(' ')
  const marks: Mark[] = []
  let cost = 0
  for (const word of typed) {
    const hits = title
      .flatMap(({ from, text }, place) => {
        const length = beginningOf(word, text)
        if (length === undefined) return []
        return [{ from, length, cost: (text.startsWith(word) ? 0 : MISTAKE) + Math.min(place, 3) }]
      })
      .sort((a, b) => a.cost - b.cost)
    const [hit] = hits
    if (hit) {
      marks.push([hit.from, hit.from + hit.length])
      cost += hit.cost
    } else if (others.some(other => beginningOf(word, other) !== undefined)) cost += OTHER
    else return undefined
  }
  return { offer, marks: joinMarks(marks), meant: isMeant(typed, title), cost }
}

function isMeant(typed: readonly string[], title: readonly { readonly text: string }[]): boolean {
  const last = typed.length - 1
  const begins = typed.every((word, i) =>
    i < last ? title[i]?.text === word : title[i]?.text.startsWith(word) === true,
  )
  return begins && (last > 0 || title[0]?.text === typed[0])
}

/** Titles of commands are plain English: folding does not move their letters. */
const wordsAt = (title: string): { readonly from: number; readonly text: string }[] =>
  Array.from(title.matchAll(/[\p{L}\p{N}]+/gu), ({ index, 0: text }) => ({
    from: index,
    text: text.toLowerCase(),
  }))
