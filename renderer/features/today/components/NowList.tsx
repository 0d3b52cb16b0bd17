import { type NowItem, type NowKind, shownItems } from '@shared/domain/today/now.ts'
import { Coffee } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import { isBusyKey } from '../../../ui/keys/isBusyKey.ts'
import { Skeleton } from '../../../ui/skeleton/Skeleton.tsx'
import { type NowAction, nowActions } from '../nowActions.ts'
import { keepSnapshot, recallSnapshot } from '../snapshot.ts'
import css from '../today.module.css'
import { type TodayView, useSettled } from '../useToday.ts'
import { moreInWords, nowWords } from '../viewModelNow.ts'
import { NowCard } from './NowCard.tsx'
import { RememberedCards } from './RememberedCards.tsx'

/** So many of one kind before the rest is folded: one long list must not hide the others. */
const MOST = 5

const NO_ITEMS: readonly NowItem[] = []

/** Everything that needs the manager, most urgent first; J and K move, each card names its keys. */
export function NowList({ view }: { view: TodayView }) {
  const { items, day, nameOf } = view
  const [unfolded, setUnfolded] = useState<ReadonlySet<NowKind>>(new Set())
  const [at, setAt] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const { isSettled, settle } = useSettled(view.agenda?.seq ?? 0)
  const open = (items ?? NO_ITEMS).filter(({ id }) => !isSettled(id))
  const { shown, more } = shownItems(open, MOST, unfolded)
  const current = Math.min(at, Math.max(0, shown.length - 1))
  const known = items !== undefined
  const [remembered] = useState(() => recallSnapshot(day))
  const count = known ? open.length : (remembered?.open ?? 0)

  // The first card has the keyboard as soon as there is one; a settled card gives it to the next.
  const focusedId = shown[current]?.id
  useEffect(() => {
    const nobody = document.activeElement === document.body || document.activeElement === null
    const inList = list.current?.contains(document.activeElement) === true
    if (focusedId !== undefined && (nobody || inList))
      list.current?.querySelector<HTMLElement>('[data-current="true"]')?.focus({ preventScroll: false })
  }, [focusedId])

  useEffect(() => {
    if (!known) return
    const cards = shown.map(item => ({ id: keyOf(item), ...nowWords(item, day, nameOf) }))
    const keys = shown[0] ? nowActions(shown[0], day).map(({ key, label }) => ({ key, label })) : []
    return keepSnapshot({ day, cards, keys, open: open.length })
  })

  const run = async (item: NowItem, action: NowAction) => {
    if (await action.run()) settle(item.id)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isBusyKey(event.nativeEvent)) return
    const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key]
    const item = shown[current]
    if (by !== undefined) setAt(Math.max(0, Math.min(shown.length - 1, current + by)))
    else if (event.key === 'Home') setAt(0)
    else if (event.key === 'End') setAt(shown.length - 1)
    else {
      const onCard = event.target instanceof HTMLElement && event.target.dataset.card !== undefined
      const action =
        item && nowActions(item, day).find(({ key }) => key.toLowerCase() === event.key.toLowerCase())
      if (!item || !action || (event.key === 'Enter' && !onCard)) return
      void run(item, action)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <section className={css.column} aria-labelledby="today-now">
      <div className={css.head}>
        <h2 id="today-now">Now</h2>
        {open.some(({ kind }) => kind === 'promise') && (
          <a className={css.ledger} href="#/commitments" title="Promises of both sides, and who keeps theirs">
            All promises
          </a>
        )}
        {count > 0 && (
          <span>
            {formatCount(count)} {count === 1 ? 'needs' : 'need'} you
          </span>
        )}
      </div>
      {!known && (remembered ? <RememberedCards {...remembered} /> : <Skeleton lines={8} />)}
      {known && open.length === 0 && (
        <EmptyState icon={<Coffee aria-hidden />} title="Nothing is due">
          No task, promise, meeting, touch or deal needs you today.
        </EmptyState>
      )}
      <ol ref={list} className={css.cards} onKeyDown={onKeyDown}>
        {shown.map((item, index) => (
          <NowCard
            key={keyOf(item)}
            words={nowWords(item, day, nameOf)}
            actions={nowActions(item, day)}
            current={index === current}
            onFocus={() => setAt(index)}
            onRun={action => void run(item, action)}
          />
        ))}
      </ol>
      <Folded more={more} onUnfold={kind => setUnfolded(new Set([...unfolded, kind]))} />
    </section>
  )
}

const keyOf = ({ kind, id }: NowItem): string => `${kind} ${id}`

function Folded({ more, onUnfold }: { more: ReadonlyMap<NowKind, number>; onUnfold(kind: NowKind): void }) {
  const kinds = useMemo(() => [...more], [more])
  if (kinds.length === 0) return null
  return (
    <ul className={css.folded}>
      {kinds.map(([kind, count]) => (
        <li key={kind}>
          <button type="button" onClick={() => onUnfold(kind)}>
            {moreInWords(kind, count)}
          </button>
        </li>
      ))}
    </ul>
  )
}
