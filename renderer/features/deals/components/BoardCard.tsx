// biome-ignore-all lint/a11y/useSemanticElements: an option of a listbox has no element of its own
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { FORECAST_CATEGORY_LABELS } from '@shared/domain/deal/category.ts'
import { memo, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { DealLine } from '../../../columns/deals/dealLine.ts'
import { today } from '../../../data/today.ts'
import { cx } from '../../../ui/cx.ts'
import { Money } from '../../../ui/money/Money.tsx'
import css from '../board.module.css'
import { ageShare } from '../viewModelBoard.ts'
import { closeInWords, lacksStep, partnersInWords, stageAgeInWords } from '../viewModelWords.ts'

export const CARD_HEIGHT = 98

interface BoardCardProps {
  readonly line: DealLine
  readonly currency: string
  /** Days in a stage at which the bar is full. */
  readonly ageingDays: number
  readonly start: number
  /** From 1, of all cards of the column. */
  readonly place: number
  readonly of: number
  readonly focused: boolean
  readonly movable: boolean
  /** The keyboard is on the board: the focused card takes it wherever it is drawn. */
  readonly holds: RefObject<boolean>
  onFocus(id: string): void
  onOpen(line: DealLine): void
  onMenu(line: DealLine, at: { x: number; y: number }): void
}

/** A deal on the board: who, how much, the clock that matters, and its days in the stage as a thin bar. */
export const BoardCard = memo((props: BoardCardProps) => {
  const { line, currency, ageingDays, start, place, of, focused, movable, holds, onFocus, onOpen, onMenu } =
    props
  const card = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState(false)
  useEffect(() => {
    const element = card.current
    if (!element || !movable) return
    return draggable({
      element,
      getInitialData: () => ({ dealId: line.id }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    })
  }, [line.id, movable])

  useLayoutEffect(() => {
    if (focused && holds.current && isFree(document.activeElement))
      card.current?.focus({ preventScroll: true })
  }, [focused, holds])

  const who = [partnersInWords(line.partners), line.customer?.name].filter(Boolean).join(' · ')
  const age = ageShare(line.stageAge, ageingDays)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the board
    <div
      ref={card}
      role="option"
      aria-selected={focused}
      aria-posinset={place}
      aria-setsize={of}
      tabIndex={focused ? 0 : -1}
      data-deal={line.id}
      className={cx(css.card, dragged && css.dragged)}
      style={{ top: start, height: CARD_HEIGHT }}
      onFocus={() => onFocus(line.id)}
      onClick={() => onFocus(line.id)}
      onDoubleClick={() => onOpen(line)}
      onContextMenu={event => {
        event.preventDefault()
        const byKeyboard = event.clientX === 0 && event.clientY === 0
        const box = event.currentTarget.getBoundingClientRect()
        onMenu(
          line,
          byKeyboard ? { x: box.left + 24, y: box.top + 32 } : { x: event.clientX, y: event.clientY },
        )
      }}
    >
      <span className={css.cardName} dir="auto" title={line.name}>
        {line.name}
      </span>
      <span className={css.cardMiddle}>
        <span className={css.cardWho} dir="auto" title={who}>
          {who || 'no partner yet'}
        </span>
        {lacksStep(line) && (
          <span className={css.noStep} title="Nobody has anything to do for it: press T for a task">
            no step
          </span>
        )}
      </span>
      <span className={css.cardFoot}>
        <span>
          <Money
            minor={line.amount?.minor}
            currency={line.amount?.currency ?? currency}
            style="compact"
            strong
          />
          {line.category !== undefined && (
            <span
              className={css.category}
              data-category={line.category}
              title={`${FORECAST_CATEGORY_LABELS[line.category]} (C turns it)`}
            >
              <span className="visually-hidden">{FORECAST_CATEGORY_LABELS[line.category]}</span>
            </span>
          )}
        </span>
        <span
          className={
            line.state === 'slipped' ? css.slipped : line.state === 'closing' ? css.closing : css.quiet
          }
        >
          {line.state === 'slipped' && <span aria-hidden>▼ </span>}
          {line.state === 'closing' && <span aria-hidden>▲ </span>}
          {closeInWords(line, today())}
        </span>
      </span>
      {age !== undefined && (
        <span className={css.age} title={stageAgeInWords(line, ageingDays)}>
          <span style={{ width: `${age}%` }} data-old={age >= 100} />
        </span>
      )}
    </div>
  )
})

/** Nothing else has the keyboard, such as the search being typed into. */
const isFree = (active: Element | null): boolean =>
  active === null || active === document.body || active.closest('[data-board]') !== null
