/** How a figure grows: the slope of the straight line through (log size, log figure), by least squares. 1: as the size does. */
export function slope(points: readonly { readonly size: number; readonly figure: number }[]): number {
  const logs = points.map(({ size, figure }) => ({ x: Math.log(size), y: Math.log(figure) }))
  const mean = (of: (log: { x: number; y: number }) => number) =>
    logs.reduce((sum, log) => sum + of(log), 0) / logs.length
  const [x, y] = [mean(log => log.x), mean(log => log.y)]
  return mean(log => (log.x - x) * (log.y - y)) / mean(log => (log.x - x) ** 2)
}
