import { DEAL_STAGE_LABELS, DEAL_STAGES, type DealStage, isOpen } from '@shared/domain/deal/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { useEffect, useRef, useState } from 'react'
import type { DealLine } from '../../../columns/deals/dealLine.ts'
import { useDealsView } from '../../../state/dealsView.ts'
import css from '../board.module.css'
import { moveDeal } from '../moveDeal.ts'
import type { DealsPageView } from '../useDealsPage.ts'
import { boardKey, columnsOf, neighbourOf, placeOf } from '../viewModelBoard.ts'
import { BoardColumn } from './BoardColumn.tsx'
import { DayAsked } from './DayAsked.tsx'

interface DealBoardProps {
  readonly view: DealsPageView
  onOpen(line: DealLine): void
  onMenu(line: DealLine, at: { x: number; y: number }): void
  onKey(event: React.KeyboardEvent, line: DealLine): void
}

/** A move that waits for the day the deal was won or lost. */
interface Waiting {
  readonly line: DealLine
  readonly to: DealStage
}

/** Deals by stage, each column by close date. One tab stop; arrows go from card to card, Shift moves it. */
export function DealBoard({ view, onOpen, onMenu, onKey }: DealBoardProps) {
  const { rows, segments, confirmed } = view
  const { focused, setFocused } = useDealsView()
  const [waiting, setWaiting] = useState<Waiting>()
  const board = useRef<HTMLDivElement>(null)
  // The keyboard stays on the board while its card goes to another column and is drawn anew there.
  const holds = useRef(true)
  const columns = columnsOf(segments)
  const place = placeOf(columns, focused === undefined ? -1 : rows.indexOf(focused))

  const move = (line: DealLine, to: DealStage) => {
    if (!confirmed || line.stage === to) return
    setFocused(line.id)
    if (isOpen(to)) void moveDeal(line.id, to)
    else setWaiting({ line, to })
  }
  const endWaiting = () => {
    setWaiting(undefined)
    holds.current = true
    board.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }

  const onKeyDown = (event: React.KeyboardEvent) => {
    const key = boardKey(event)
    const line = place && rows.at(place.index)
    if (!line || !place || waiting) return
    if (!key) return onKey(event, line)
    if (key.kind === 'open') onOpen(line)
    else if (key.kind === 'shift') {
      const to = DEAL_STAGES[DEAL_STAGES.indexOf(line.stage) + key.by]
      if (to) move(line, to)
    } else {
      const next = neighbourOf(columns, place, key)
      const id = next === undefined ? undefined : rows.at(next)?.id
      if (id !== undefined) setFocused(id)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  // Nothing focused yet: the first card of the first column that has one.
  const first = rows.at(0)?.id
  useEffect(() => {
    if (place === undefined && first !== undefined) setFocused(first)
  }, [place, first, setFocused])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its cards were asked by key
    <div
      ref={board}
      data-board
      className={css.board}
      onKeyDown={onKeyDown}
      onFocus={() => {
        holds.current = true
      }}
      onBlur={event => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget))
          holds.current = false
      }}
    >
      {columns.map(column => (
        <BoardColumn
          key={column.stage}
          column={column}
          rows={rows}
          view={view}
          at={place?.column === column.stage ? place.index - column.from : undefined}
          holds={holds}
          onFocus={setFocused}
          onOpen={onOpen}
          onMenu={onMenu}
          onDrop={id => {
            const line = rows.at(rows.indexOf(id))
            if (line) move(line, column.stage)
          }}
        />
      ))}
      {waiting && (
        <section className={css.asked} aria-label={`When was it ${waiting.to}?`}>
          <strong className={css.askedName} dir="auto">
            {waiting.line.name}
          </strong>
          <DayAsked
            words={`${DEAL_STAGE_LABELS[waiting.to]} on`}
            onGive={(day: CalendarDate | undefined) => {
              void moveDeal(waiting.line.id, waiting.to, day)
              endWaiting()
            }}
            onCancel={endWaiting}
          />
        </section>
      )}
    </div>
  )
}
