import { useMemo } from 'react'
import { useInBook } from '../../columns/team/useInBook.ts'
import { useDay } from '../../data/dayClock.ts'
import { useAll } from '../../data/live.ts'
import { useNames } from '../../data/useNames.ts'
import { useBookChoice } from '../../state/bookChoice.ts'
import { useReady } from '../../state/boot.ts'
import { Panel } from '../../ui/layout/Section.tsx'
import css from './components/links.module.css'
import { SessionLinks } from './components/SessionLinks.tsx'
import { sessionLines } from './viewModelList.ts'

const SHOWN = 3
const NONE = [] as const

/** Today, This quarter: the sessions that run or come next. Nothing where there are none. */
export function TodaySessions() {
  return useReady() ? <NextSessions /> : null
}

function NextSessions() {
  const all = useAll('sessions') ?? NONE
  const { holds } = useInBook(
    useBookChoice(state => state.chosen),
    true,
  )
  const sessions = useMemo(() => all.filter(({ partnerId }) => holds(partnerId)), [all, holds])
  const today = useDay()
  const names = useNames(
    'partners',
    sessions.map(({ partnerId }) => partnerId),
  )
  const lines = useMemo(
    () =>
      sessionLines(sessions, names, today)
        .filter(
          ({ state, on }) =>
            state === 'running' || state === 'paused' || (state === 'notStarted' && on >= today),
        )
        .slice(0, SHOWN),
    [sessions, names, today],
  )
  if (lines.length === 0) return null
  return (
    <section className={css.today} aria-labelledby="today-sessions">
      <div className={css.head}>
        <h2 id="today-sessions">Next sessions</h2>
        <a href="#/sessions">All sessions</a>
      </div>
      <Panel flush>
        <SessionLinks lines={lines} none="" />
      </Panel>
    </section>
  )
}
