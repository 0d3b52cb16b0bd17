/** A hatched fill: the second channel beside colour, for eyes that cannot tell the hues apart. */
export function hatch(colour: string, ground: string): CanvasPattern | string {
  const tile = document.createElement('canvas')
  const size = 6
  const scale = window.devicePixelRatio || 1
  tile.width = size * scale
  tile.height = size * scale
  const pen = tile.getContext('2d')
  if (!pen) return colour
  pen.scale(scale, scale)
  pen.fillStyle = colour
  pen.fillRect(0, 0, size, size)
  pen.strokeStyle = ground
  pen.lineWidth = 1
  pen.beginPath()
  for (const x of [-size, 0, size]) {
    pen.moveTo(x, size)
    pen.lineTo(x + size, 0)
  }
  pen.stroke()
  const pattern = pen.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(1 / scale))
  return pattern ?? colour
}
