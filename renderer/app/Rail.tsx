import { lazy, Suspense } from 'react'
import { useBook } from '../columns/useBook.ts'
import { useReady } from '../state/boot.ts'
import { formatCount } from '../ui/format/numbers.ts'
import css from './app.module.css'
import { RailLink } from './RailLink.tsx'

const OpenDeals = lazy(() => import('./OpenDeals.tsx').then(m => ({ default: m.OpenDeals })))
const WaitingRegistrations = lazy(() =>
  import('./WaitingRegistrations.tsx').then(m => ({ default: m.WaitingRegistrations })),
)
const LeadsToGive = lazy(() => import('./LeadsToGive.tsx').then(m => ({ default: m.LeadsToGive })))
const InboxLink = lazy(() => import('./InboxLink.tsx').then(m => ({ default: m.InboxLink })))
const RailFoot = lazy(() => import('./RailFoot.tsx').then(m => ({ default: m.RailFoot })))

/** The pages there are, and whose book this is. */
export function Rail({ path }: { path: string }) {
  const partners = useBook()?.rows.length
  const ready = useReady()
  return (
    <nav className={css.rail} aria-label="Pages">
      <div className={css.brand}>
        <Mark />
        <span className={css.brandName}>Tandem</span>
      </div>
      <div className={css.nav}>
        <RailLink path={path} to="/today" label="Today" />
        {ready && (
          <Suspense fallback={null}>
            <InboxLink path={path} />
          </Suspense>
        )}
        <RailLink
          path={path}
          to="/partners"
          label="Partners"
          count={partners ? formatCount(partners) : undefined}
        />
        <RailLink
          path={path}
          to="/deals"
          label="Deals"
          count={
            ready && (
              <Suspense fallback={null}>
                <OpenDeals />
              </Suspense>
            )
          }
        />
        <RailLink
          path={path}
          to="/registrations"
          label="Registrations"
          count={
            ready && (
              <Suspense fallback={null}>
                <WaitingRegistrations />
              </Suspense>
            )
          }
        />
        <RailLink
          path={path}
          to="/leads"
          label="Leads"
          count={
            ready && (
              <Suspense fallback={null}>
                <LeadsToGive />
              </Suspense>
            )
          }
        />
        <RailLink path={path} to="/plans" label="Plans" />
        <RailLink path={path} to="/programs/strategy" label="Programs" />
        <RailLink path={path} to="/insights" label="Insights" />
        <span className={css.last} />
        <RailLink path={path} to="/rules" label="Rules" />
        <RailLink path={path} to="/history" label="History" />
        <RailLink path={path} to="/settings" label="Settings" />
      </div>
      <div className={css.foot}>
        {ready && (
          <Suspense fallback={null}>
            <RailFoot />
          </Suspense>
        )}
      </div>
    </nav>
  )
}

/** A square split from corner to corner: two sides, one piece. */
function Mark() {
  return (
    <svg className={css.mark} viewBox="0 0 20 20" aria-hidden="true">
      <clipPath id="mark">
        <rect width="20" height="20" rx="5" />
      </clipPath>
      <g clipPath="url(#mark)">
        <path className={css.markA} d="M0 0h20L0 20z" />
        <path className={css.markB} d="M20 0v20H0z" />
      </g>
    </svg>
  )
}
