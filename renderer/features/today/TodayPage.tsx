import { useEffect } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { remember } from '../../state/remembered.ts'
import { Slot } from '../../state/slots.tsx'
import { formatLongDay } from '../../ui/format/dates.ts'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { MyBook } from './components/MyBook.tsx'
import { NowList } from './components/NowList.tsx'
import { ThisQuarter } from './components/ThisQuarter.tsx'
import css from './today.module.css'
import { useToday } from './useToday.ts'

/** What needs the manager now, whose health moved and why, and how the quarter stands. */
export function TodayPage() {
  const view = useToday()
  const empty = view.book?.rows.length === 0
  useEffect(() => {
    // An empty book has no day yet: the welcome is on Partners.
    if (empty) navigate('/partners', { replace: true })
    // The next start begins here once there is something to do.
    if (view.book) remember('today.has', !empty)
  }, [empty, view.book])

  return (
    <Page
      header={
        <PageHeader
          title="Today"
          actions={
            <>
              <Slot name="bookChooser" />
              <span className={css.day}>{formatLongDay(view.day)}</span>
            </>
          }
        />
      }
    >
      <div className={css.columns}>
        <NowList view={view} />
        <MyBook view={view} />
        <ThisQuarter view={view} />
      </div>
    </Page>
  )
}
