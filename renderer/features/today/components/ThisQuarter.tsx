import type { QuarterOutlook } from '@shared/domain/today/outlook.ts'
import { daysBetween } from '@shared/lib/calendarDate.ts'
import { quarterOf, spanOfQuarter } from '@shared/lib/period.ts'
import { bookedIn } from '../../../columns/bookedRevenue.ts'
import { useForecast } from '../../../columns/forecast/forecastStore.ts'
import { useReady } from '../../../state/boot.ts'
import { partnerHref } from '../../../state/places.ts'
import { Slot } from '../../../state/slots.tsx'
import { formatDate, formatQuarter, formatShortDay, formatTimeOf } from '../../../ui/format/dates.ts'
import { formatCount, formatMoney } from '../../../ui/format/numbers.ts'
import { Panel } from '../../../ui/layout/Section.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Skeleton } from '../../../ui/skeleton/Skeleton.tsx'
import { Tooltip } from '../../../ui/tooltip/Tooltip.tsx'
import css from '../today.module.css'
import type { TodayView } from '../useToday.ts'
import { commitInWords, outlookInWords, standingOf } from '../viewModelQuarter.ts'
import { CommitBar, OutlookBar } from './OutlookBar.tsx'

const MEETINGS = 6

/** Where the quarter stands against its target, and the meetings that come. */
export function ThisQuarter({ view }: { view: TodayView }) {
  const { book, day } = view
  const quarter = quarterOf(book?.asOf ?? day)
  const left = daysBetween(day, spanOfQuarter(quarterOf(day)).to)
  const running = quarter === quarterOf(day)
  return (
    <section className={css.column} aria-labelledby="today-quarter">
      <div className={css.head}>
        <h2 id="today-quarter">This quarter</h2>
        <span>
          {running
            ? `${formatCount(left)} ${left === 1 ? 'day' : 'days'} left`
            : `${formatQuarter(quarter)}, data up to ${formatDate(book?.asOf ?? day)}`}
          {view.narrowed && ' · whole team'}
        </span>
      </div>
      {book ? <Outlook view={view} currency={book.currency} running={running} /> : <Skeleton lines={4} />}
      <Slot name="todayAutomation" />
      <Slot name="todaySessions" />
      <NextMeetings view={view} />
    </section>
  )
}

/** What is in and stood for against the quarter's target; a past quarter has only what came in. */
function Outlook({ view, currency, running }: { view: TodayView; currency: string; running: boolean }) {
  const { book, outlook, day } = view
  const forecast = useForecast(useReady())
  const quarter = forecast?.quarters.find(each => each.quarter === quarterOf(day))
  if (!book || !outlook) return null
  if (!running) return <Sourced outlook={outlook} currency={currency} />
  if (!quarter)
    return (
      <Panel>
        <div className={css.commitSoon}>
          <Skeleton lines={3} />
        </div>
      </Panel>
    )
  const standing = standingOf(quarter, bookedIn(book, quarter.quarter))
  const { booked, commit, target } = standing
  return (
    <Panel>
      <Tooltip text="Revenue partners sourced in the quarter so far (won deals where no revenue is known), and open deals in commit that close in it, against the sum of the partners' targets. The hatched part is best case.">
        <a className={css.outlook} href="#/insights/forecast" draggable={false}>
          <div className={css.label}>Commit against target</div>
          <div className={css.big}>
            <Money minor={booked + commit} currency={currency} style="compact" strong />
            {target !== undefined && (
              <span className={css.of}>of {formatMoney({ minor: target, currency }, 'compact')}</span>
            )}
          </div>
          <CommitBar standing={standing} />
          <p className={css.cardText}>{commitInWords(standing, currency)}</p>
        </a>
      </Tooltip>
    </Panel>
  )
}

function Sourced({ outlook, currency }: { outlook: QuarterOutlook; currency: string }) {
  const { sourced, target } = outlook
  return (
    <Panel>
      <Tooltip text="Revenue partners sourced in the quarter so far, against the sum of their targets; the lighter part is open deals closing in the quarter times the probability of their stage.">
        {/* biome-ignore lint/a11y/useSemanticElements: a figure with its bar; a fieldset brings a look of its own */}
        <div
          className={css.outlook}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: its definition must be in reach of the keyboard
          tabIndex={0}
          role="group"
          aria-label="Sourced revenue against target"
        >
          <div className={css.label}>Sourced against target</div>
          <div className={css.big}>
            <Money minor={sourced} currency={currency} style="compact" strong />
            {target !== undefined && (
              <span className={css.of}>of {formatMoney({ minor: target, currency }, 'compact')}</span>
            )}
          </div>
          <OutlookBar outlook={outlook} />
          <p className={css.cardText}>{outlookInWords(outlook, currency)}</p>
        </div>
      </Tooltip>
    </Panel>
  )
}

function NextMeetings({ view }: { view: TodayView }) {
  const { meetings } = view
  if (!meetings) return null
  return (
    <>
      <div className={css.head}>
        <h2>Next meetings</h2>
      </div>
      {meetings.length === 0 && (
        <p className={css.quiet}>
          None planned. A calendar file (.ics) brings them in, or log one on a partner.
        </p>
      )}
      <ul className={css.meetings}>
        {meetings.slice(0, MEETINGS).map(({ id, subject, on, startAt, partnerId }) => (
          <li key={id}>
            <a
              className={css.meeting}
              {...(partnerId !== undefined && { href: partnerHref(partnerId) })}
              draggable={false}
            >
              <span className={css.meetingName}>
                <strong dir="auto">{view.nameOf(partnerId) ?? subject}</strong>
                {partnerId !== undefined && <span dir="auto">{subject}</span>}
              </span>
              <time dateTime={startAt ?? on}>
                {formatShortDay(on)}
                {startAt !== undefined && ` ${formatTimeOf(startAt)}`}
              </time>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
