import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { DEAL_STAGE_LABELS } from '@shared/domain/deal/schema.ts'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { DealLine } from '../../../columns/deals/dealLine.ts'
import { cx } from '../../../ui/cx.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import { Money } from '../../../ui/money/Money.tsx'
import css from '../board.module.css'
import type { DealRows } from '../dealRows.ts'
import type { DealsPageView } from '../useDealsPage.ts'
import type { BoardColumnOf } from '../viewModelBoard.ts'
import { sumInFull } from '../viewModelWords.ts'
import { BoardCard, CARD_HEIGHT } from './BoardCard.tsx'

interface BoardColumnProps {
  readonly column: BoardColumnOf
  readonly rows: DealRows
  readonly view: DealsPageView
  /** The card the keyboard is on, where it is in this column. */
  readonly at: number | undefined
  readonly holds: RefObject<boolean>
  onFocus(id: string): void
  onOpen(line: DealLine): void
  onMenu(line: DealLine, at: { x: number; y: number }): void
  onDrop(id: string): void
}

const GAP = 8

/** One stage: what it comes to, and its cards, of which only those in sight exist. */
export function BoardColumn(props: BoardColumnProps) {
  const { column, rows, view, at, holds, onFocus, onOpen, onMenu } = props
  const { stage, from, count, sum } = column
  const scroller = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState(false)
  const latest = useRef(props)
  latest.current = props

  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    gap: GAP,
    overscan: 6,
    paddingStart: 4,
    paddingEnd: 12,
    scrollPaddingStart: 4,
    scrollPaddingEnd: 12,
    rangeExtractor: useCallback((range: Range) => withCard(range, at), [at]),
  })
  useLayoutEffect(() => {
    if (at !== undefined) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data.dealId === 'string',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        latest.current.onDrop(String(source.data.dealId))
      },
    })
  }, [])

  const name = `${DEAL_STAGE_LABELS[stage]}: ${formatCount(sum.count)}`
  return (
    <section className={css.column} aria-label={name}>
      <header className={css.columnHead} title={sumInFull(sum, view.currency)}>
        <h2 className={css.stage}>
          {DEAL_STAGE_LABELS[stage]} <span className={css.count}>{formatCount(sum.count)}</span>
        </h2>
        <p className={css.sums}>
          <Money minor={sum.count > 0 ? sum.minor : 0} currency={view.currency} style="compact" strong />
          {stage !== 'won' && stage !== 'lost' && (
            <span className={css.weighted}>
              weighted <Money minor={sum.weighted} currency={view.currency} style="compact" />
            </span>
          )}
        </p>
      </header>
      <div
        ref={scroller}
        className={cx(css.cards, over && css.over)}
        data-stage={stage}
        {...(count > 0 && { role: 'listbox', 'aria-label': name })}
      >
        <div role="presentation" className={css.tall} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = rows.at(from + index)
            if (!line) return null
            return (
              <BoardCard
                key={line.id}
                line={line}
                currency={view.currency}
                ageingDays={view.ageingDays}
                start={start}
                place={index + 1}
                of={count}
                focused={index === at}
                movable={view.confirmed}
                holds={holds}
                onFocus={onFocus}
                onOpen={onOpen}
                onMenu={onMenu}
              />
            )
          })}
        </div>
        {count === 0 && <p className={css.nothing}>None</p>}
      </div>
    </section>
  )
}

/** The cards in sight, and always the one the keyboard is on. */
function withCard(range: Range, at: number | undefined): number[] {
  const cards = defaultRangeExtractor(range)
  if (at === undefined || at >= range.count || cards.includes(at)) return cards
  return at < (cards[0] ?? 0) ? [at, ...cards] : [...cards, at]
}
