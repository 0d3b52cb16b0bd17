import { scaleLinear } from 'd3-scale'
import { type ReactNode, useId } from 'react'
import { cx } from '../cx.ts'
import css from './stack.module.css'

/** One hue per meaning across the app; mix tones are steps of one hue, told apart by pattern and label too. */
export type StackTone =
  | 'sourced'
  | 'influenced'
  | 'claimed'
  | 'direct'
  | 'mix1'
  | 'mix2'
  | 'mix3'
  | 'mix4'
  | 'mix5'
  | 'unsaid'

export interface StackLayer {
  readonly id: string
  readonly label: string
  readonly tone: StackTone
}

export interface StackColumn {
  readonly id: string
  readonly label: string
  /** One value per layer, lowest first. Negative ones are not drawn. */
  readonly values: readonly number[]
}

interface StackChartProps {
  readonly title: string
  readonly columns: readonly StackColumn[]
  readonly layers: readonly StackLayer[]
  readonly picked?: string
  /** In px. */
  readonly height?: number
  format(value: number): string
  /** Above a column, where room is short; without it `format`. */
  formatTotal?: (value: number) => string
  onPick?(id: string): void
}

/** Stacked columns with the layers named beside the last one, zero in sight, and totals above. */
export function StackChart({
  title,
  columns,
  layers,
  picked,
  height = 200,
  format,
  formatTotal = format,
  onPick,
}: StackChartProps) {
  const id = useId()
  const totals = columns.map(({ values }) => values.reduce((sum, value) => sum + Math.max(0, value), 0))
  const most = Math.max(...totals, 0)
  const scale = scaleLinear()
    .domain([0, most || 1])
    .nice(3)
  const top = scale.domain()[1] ?? 1
  const percent = (value: number) => `${(Math.max(0, value) / top) * 100}%`
  const last = columns.at(-1)
  return (
    <figure className={css.chart} aria-labelledby={id}>
      <figcaption id={id} className="visually-hidden">
        {title}
      </figcaption>
      <div className={css.plot} style={{ height }}>
        {most > 0 &&
          scale.ticks(3).map(tick => (
            <div
              key={tick}
              className={css.grid}
              data-zero={tick === 0 || undefined}
              style={{ bottom: percent(tick) }}
            >
              <span>{format(tick)}</span>
            </div>
          ))}
        <div className={css.columns}>
          {columns.map((column, at) => (
            <Column
              key={column.id}
              picked={column.id === picked}
              label={`${column.label}: ${format(totals[at] ?? 0)}`}
              {...(onPick && { onPick: () => onPick(column.id) })}
            >
              <span className={css.total} style={{ bottom: percent(totals[at] ?? 0) }}>
                {(totals[at] ?? 0) > 0 ? formatTotal(totals[at] ?? 0) : ''}
              </span>
              {layers.map((layer, i) => (
                <span
                  key={layer.id}
                  className={css.segment}
                  data-tone={layer.tone}
                  style={{ height: percent(column.values[i] ?? 0) }}
                />
              ))}
            </Column>
          ))}
        </div>
        {last && most > 0 && <Names layers={layers} values={last.values} top={top} height={height} />}
      </div>
      <div className={css.feet} aria-hidden>
        {columns.map(column => (
          <span key={column.id} className={cx(css.foot, column.id === picked && css.footPicked)}>
            {column.label}
          </span>
        ))}
      </div>
    </figure>
  )
}

interface ColumnProps {
  readonly label: string
  readonly picked: boolean
  readonly children: ReactNode
  onPick?: () => void
}

/** Drawn as a plain box: a percentage of a button's height is no height to the parts inside it. */
function Column({ label, picked, children, onPick }: ColumnProps) {
  return (
    <div className={css.column}>
      {onPick && (
        <button
          type="button"
          className={css.pick}
          aria-label={label}
          aria-pressed={picked}
          onClick={onPick}
        />
      )}
      {children}
    </div>
  )
}

const LINE = 15

/** The layers' names at the height of their part of the last column, pushed apart where they would meet. */
function Names({
  layers,
  values,
  top,
  height,
}: {
  layers: readonly StackLayer[]
  values: readonly number[]
  top: number
  height: number
}) {
  let [base, free] = [0, 0]
  const placed = layers.map((layer, i) => {
    const value = Math.max(0, values[i] ?? 0)
    const middle = ((base + value / 2) / top) * height - LINE / 2
    base += value
    const bottom = Math.max(middle, free)
    free = bottom + LINE
    return { layer, bottom }
  })
  return (
    <div className={css.names}>
      {placed.map(({ layer, bottom }) => (
        <span key={layer.id} style={{ bottom }}>
          <i data-tone={layer.tone} className={css.swatch} />
          {layer.label}
        </span>
      ))}
    </div>
  )
}
