import type { NameSet, Word } from './names/nameSet.ts'
import type { Place } from './places.ts'

export interface Company {
  readonly name: string
  /** Under .example, which is reserved: no mail of the sample can ever reach anybody. */
  readonly domain: string
}

/** Names companies, each name once: single stems first, then pairs of stems, then numbers. */
export function companyNamer(): (place: Place, kind: 'trades' | 'goods') => Company {
  const taken = new Map<string, number>()
  return (place, kind) => {
    const { names } = place
    const key = `${names.language} ${kind}`
    const index = taken.get(key) ?? 0
    // Customers start elsewhere in the list, so that they do not look like daughters of the partners.
    const shift = kind === 'goods' ? Math.floor(names.stems.length / 2) : 0
    taken.set(key, index + 1)
    const { stem, trade, form } = partsAt(names, names[kind], index, shift)
    return {
      name: form.replace('{stem}', stem.text).replace('{trade}', trade.text),
      domain: `${stem.latin}-${trade.latin}.${place.code}.example`,
    }
  }
}

/** The `index`-th combination; steps through stems and trades at once, so that neighbours differ in both. */
function partsAt({ stems, forms }: NameSet, trades: readonly Word[], index: number, shift: number) {
  const singles = stems.length * trades.length
  const round = Math.floor(index / singles)
  const within = index % singles
  const at = (within + shift) % stems.length
  const turn = Math.floor(within / stems.length)
  const trade = wordAt(trades, at + turn)
  return { stem: stemAt(stems, at, round), trade, form: forms[(index + turn) % forms.length] ?? '{stem}' }
}

function stemAt(stems: readonly Word[], at: number, round: number): Word {
  const first = wordAt(stems, at)
  if (round === 0) return first
  if (round < stems.length) {
    const second = wordAt(stems, at + round)
    return { text: `${first.text} & ${second.text}`, latin: `${first.latin}-${second.latin}` }
  }
  const number = round - stems.length + 2
  return { text: `${first.text} ${number}`, latin: `${first.latin}-${number}` }
}

const wordAt = (list: readonly Word[], index: number): Word =>
  list[index % list.length] ?? { text: '', latin: '' }
