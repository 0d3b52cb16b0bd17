/** Something that is never split over two pages: a heading, a row of a table, a line of text. Pixels. */
export interface Unit {
  readonly height: number
  /** Space before it, dropped at the head of a page. */
  readonly gap?: number
  /** Never the last on a page, unless what it clings to is taller than a page. */
  readonly keepWithNext?: boolean
  /** Begins a new page. */
  readonly breakBefore?: boolean
  /** Units of one table share a number; its head is repeated on every page that shows some of them. */
  readonly table?: number
  readonly headHeight?: number
}

interface Fill {
  used: number
  table: number | undefined
  count: number
}

/**
 * Spreads units over pages of equal height, in order, each exactly once: answers the indexes per page.
 * Greedy: a page ends only where the next chain of units that cling together does not fit any more.
 */
export function paginate(units: readonly Unit[], pageHeight: number): number[][] {
  const pages: number[][] = []
  let page: number[] = []
  let fill = empty()

  const turn = (): void => {
    if (page.length > 0) pages.push(page)
    page = []
    fill = empty()
  }
  const put = (index: number, unit: Unit): void => {
    page.push(index)
    fill = after(fill, unit)
  }

  for (let start = 0; start < units.length; ) {
    const end = chainEnd(units, start)
    const chain = units.slice(start, end)
    if (chain[0]?.breakBefore || !fits(fill, chain, pageHeight)) turn()
    const whole = fits(fill, chain, pageHeight)
    chain.forEach((unit, i) => {
      // A chain taller than a page is broken where it has to be.
      if (!whole && !fits(fill, [unit], pageHeight)) turn()
      put(start + i, unit)
    })
    start = end
  }
  turn()
  return pages
}

const empty = (): Fill => ({ used: 0, table: undefined, count: 0 })

function after({ used, table, count }: Fill, unit: Unit): Fill {
  const gap = count === 0 ? 0 : (unit.gap ?? 0)
  const head = unit.table !== undefined && unit.table !== table ? (unit.headHeight ?? 0) : 0
  return { used: used + gap + head + unit.height, table: unit.table, count: count + 1 }
}

const fits = (fill: Fill, units: readonly Unit[], pageHeight: number): boolean =>
  units.reduce(after, fill).used <= pageHeight

/** One past the last unit that clings to `start`. */
function chainEnd(units: readonly Unit[], start: number): number {
  let end = start + 1
  while (end < units.length && units[end - 1]?.keepWithNext && !units[end]?.breakBefore) end++
  return end
}
