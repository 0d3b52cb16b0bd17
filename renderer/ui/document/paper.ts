export type Paper = 'A4' | 'Letter'

/** A sheet in CSS pixels (96 to the inch), and the part of it that text may fill. */
export interface Sheet {
  readonly paper: Paper
  readonly width: number
  readonly height: number
  readonly contentWidth: number
  readonly contentHeight: number
  readonly side: number
  readonly top: number
}

const MM = 96 / 25.4
const SIDE = 15 * MM
const TOP = 24 * MM
const BOTTOM = 19 * MM

const sheet = (paper: Paper, width: number, height: number): Sheet => ({
  paper,
  width: width * MM,
  height: height * MM,
  contentWidth: width * MM - 2 * SIDE,
  contentHeight: height * MM - TOP - BOTTOM,
  side: SIDE,
  top: TOP,
})

export const SHEETS: Readonly<Record<Paper, Sheet>> = {
  A4: sheet('A4', 210, 297),
  Letter: sheet('Letter', 215.9, 279.4),
}
