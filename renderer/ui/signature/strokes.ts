export interface Point {
  readonly x: number
  readonly y: number
}

/** Points nearer than this to the last one say nothing new. */
const NEAR = 2
/** Characters a stored signature may have. */
export const LONGEST_PATH = 60_000

export const isFar = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) >= NEAR

const at = ({ x, y }: Point): string => `${Math.round(x)} ${Math.round(y)}`
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** One stroke as an SVG path: a curve through the middles of its points; a single touch is a dot. */
export function strokePath(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (!first) return ''
  if (!last) return `M${at(first)}L${at({ x: first.x + 1, y: first.y })}`
  const curves = rest
    .slice(0, -1)
    .map((point, i) => `Q${at(point)} ${at(between(point, rest[i + 1] ?? last))}`)
  return `M${at(first)}${curves.join('')}L${at(last)}`
}
