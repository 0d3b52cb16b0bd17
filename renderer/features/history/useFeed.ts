import { useEffect, useMemo, useRef, useState } from 'react'
import { bookStore } from '../../columns/bookStore.ts'
import { entriesAfter, entriesBefore, lastSeq } from '../../data/journal.ts'
import { useLastSeq } from '../../data/live.ts'
import { type FeedState, openFeed } from './feed.ts'
import { partnersNamed } from './partnersNamed.ts'
import { type HistoryFilter, matchOf, startOf } from './viewModelFilters.ts'

/** Items read at first, and whenever the end of the list comes near. */
const PAGE = 100
const START: FeedState = { items: [], done: false, reading: true, read: 0, of: 0 }

const breathe = (): Promise<void> => new Promise(done => setTimeout(done, 0))

/** The history that a filter lets through, read on as far as the list is scrolled, followed as it grows. */
export function useFeed(filter: HistoryFilter) {
  const [state, setState] = useState(START)
  const feed = useRef<ReturnType<typeof openFeed>>(undefined)
  const last = useLastSeq()
  useEffect(() => {
    setState(START)
    const now = new Date()
    const own = openFeed({
      before: entriesBefore,
      after: entriesAfter,
      last: lastSeq,
      matches: matchOf(filter, now, partnersNamed(filter.search, bookStore.current())),
      from: filter.span === '' ? '' : startOf(filter.span, now),
      breathe,
      onState: setState,
    })
    feed.current = own
    void own.more(PAGE)
    return own.stop
  }, [filter])
  useEffect(() => {
    if (last !== undefined) void feed.current?.newer()
  }, [last])
  return useMemo(
    () => ({
      state,
      more: () => void feed.current?.more(PAGE),
      cancel: () => feed.current?.cancel(),
    }),
    [state],
  )
}
