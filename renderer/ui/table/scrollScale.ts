/** Chromium lays nothing out beyond 2^25 px; a little is left for the header and rounding. */
export const TALLEST = 33_000_000

/** How a list taller than an element may be is scrolled: each px of the scroll bar stands for several. */
export interface ScrollScale {
  /** Height of the element that is scrolled. */
  readonly height: number
  toVirtual(scrollTop: number): number
  toReal(offset: number): number
}

/** total: height of all rows; view: height of the part in sight. Below the limit one px is one px. */
export function scrollScale(total: number, view: number, tallest = TALLEST): ScrollScale {
  if (total <= tallest) return { height: total, toVirtual: top => top, toReal: offset => offset }
  const ratio = (total - view) / (tallest - view)
  return { height: tallest, toVirtual: top => top * ratio, toReal: offset => offset / ratio }
}
