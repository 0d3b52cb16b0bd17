import { type PointerEvent, useRef, useState } from 'react'
import { SIGNATURE_BOX } from './SignatureMark.tsx'
import css from './signature.module.css'
import { isFar, LONGEST_PATH, type Point, strokePath } from './strokes.ts'

interface DrawBoxProps {
  readonly label: string
  /** SVG path in units of the box; empty: nothing is drawn. */
  readonly path: string
  onChange(path: string): void
}

const { width, height } = SIGNATURE_BOX

/** A box to sign in with pen, finger or mouse. Whoever uses none of them types the name instead. */
export function DrawBox({ label, path, onChange }: DrawBoxProps) {
  const points = useRef<Point[]>([])
  const [stroke, setStroke] = useState('')

  const pointOf = (event: PointerEvent<SVGSVGElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect()
    const inside = (value: number, most: number) => Math.max(0, Math.min(most, value))
    return {
      x: inside(((event.clientX - box.left) / box.width) * width, width),
      y: inside(((event.clientY - box.top) / box.height) * height, height),
    }
  }
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    points.current = [pointOf(event)]
    setStroke(strokePath(points.current))
  }
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const last = points.current.at(-1)
    if (!last) return
    const point = pointOf(event)
    if (!isFar(last, point)) return
    points.current.push(point)
    setStroke(strokePath(points.current))
  }
  const end = () => {
    if (points.current.length === 0) return
    const whole = path + strokePath(points.current)
    points.current = []
    setStroke('')
    if (whole.length <= LONGEST_PATH) onChange(whole)
  }

  return (
    <svg
      className={css.box}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label}: ${path === '' ? 'nothing is drawn yet' : 'drawn'}`}
      // The focus stays in the form, where Ctrl/Cmd+Enter signs.
      onMouseDown={event => event.preventDefault()}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <line className={css.base} x1={30} x2={width - 30} y1={150} y2={150} />
      {path === '' && stroke === '' && (
        <text className={css.empty} x={width / 2} y={110} textAnchor="middle">
          Sign here with pen, finger or mouse
        </text>
      )}
      <path d={path + stroke} />
    </svg>
  )
}
