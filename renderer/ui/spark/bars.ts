export interface Bar {
  readonly y: number
  readonly height: number
  readonly kind: 'up' | 'down' | 'zero'
}

/**
 * Bars of a small chart: zero line shared, at least 1 px for what is not zero, a hair line for zero.
 * Values in any one unit; height in px.
 */
export function barsOf(values: readonly number[], height: number): Bar[] {
  const top = Math.max(0, ...values)
  const bottom = Math.min(0, ...values)
  const span = top - bottom
  const zero = span === 0 ? height : (top / span) * height
  return values.map(value => {
    if (value === 0 || span === 0) return { y: Math.min(zero, height - 1), height: 1, kind: 'zero' }
    const size = Math.max(1.5, (Math.abs(value) / span) * height)
    return value > 0
      ? { y: Math.max(0, zero - size), height: size, kind: 'up' }
      : { y: Math.min(zero, height - size), height: size, kind: 'down' }
  })
}

/** The bars as a few paths instead of many shapes: a list draws hundreds of these a second. */
export function pathsOf(bars: readonly Bar[], width: number, gap: number) {
  const paths = { up: '', last: '', down: '', zero: '' }
  bars.forEach(({ y, height, kind }, i) => {
    const part = kind === 'up' && i === bars.length - 1 ? 'last' : kind
    paths[part] += `M${i * (width + gap)} ${round(y)}h${width}v${round(height)}h-${width}z`
  })
  return paths
}

const round = (length: number): number => Math.round(length * 10) / 10
