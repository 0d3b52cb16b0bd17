import { lazy, Suspense, useEffect } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ReminderHost } from '../features/reminders/ReminderHost.tsx'
import { ClosingVeil } from '../features/safety/ClosingVeil.tsx'
import { useBoot } from '../state/boot.ts'
import { useCovered } from '../state/covered.ts'
import { useFind } from '../state/find.ts'
import { LocalState } from '../ui/frame/LocalState.tsx'
import { OpenFind } from '../ui/frame/openFind.ts'
import { StateMark } from '../ui/frame/stateMark.ts'
import { Skeleton } from '../ui/skeleton/Skeleton.tsx'
import { ToastHost } from '../ui/toast/ToastHost.tsx'
import css from './app.module.css'
import { startBoot } from './boot.ts'
import { CopyMenu } from './CopyMenu.tsx'
import { Dialogs } from './Dialogs.tsx'
import { DropZone } from './DropZone.tsx'
import { PageError } from './PageError.tsx'
import { PaletteHost } from './PaletteHost.tsx'
import { home } from './pages.ts'
import { Rail } from './Rail.tsx'
import { ROUTES } from './routes.tsx'
import { StoreFailed } from './StoreFailed.tsx'
import { ThemeRoot } from './theme/ThemeRoot.tsx'
import { useKeyboard } from './useKeyboard.ts'
import { useMenuCommands } from './useMenuCommands.ts'
import { useOpenedRecords } from './useOpenedRecords.ts'
import { useOutside } from './useOutside.ts'

const LostPage = lazy(() => import('../features/safety/LostPage.tsx').then(m => ({ default: m.LostPage })))

export function App() {
  useEffect(startBoot, [])
  return (
    <ThemeRoot>
      <Router hook={useHashLocation}>
        <Frame />
      </Router>
    </ThemeRoot>
  )
}

const SyncMark = lazy(() => import('./SyncMark.tsx').then(m => ({ default: m.SyncMark })))

/** Until its code is there the book is on this laptop, which is true of every book. */
const SYNC_MARK = (
  <Suspense fallback={<LocalState />}>
    <SyncMark />
  </Suspense>
)

const FIND = { ready: true, open: () => useFind.getState().show() }
const NO_FIND = { ...FIND, ready: false }

function Frame() {
  useKeyboard()
  useMenuCommands()
  useOutside()
  const boot = useBoot(state => state.boot)
  const covered = useCovered(state => state.covered)
  const [path] = useHashLocation()
  const find = boot.kind === 'ready' ? FIND : NO_FIND
  useOpenedRecords(path)
  return (
    <div className={covered ? css.covered : css.frame}>
      {!covered && <Rail path={path} />}
      <main className={css.main} id="main">
        {boot.kind === 'failed' ? (
          <StoreFailed error={boot.error} />
        ) : boot.kind === 'lost' ? (
          <Suspense fallback={null}>
            <LostPage loss={boot.loss} />
          </Suspense>
        ) : (
          <PageError key={path}>
            <OpenFind value={find}>
              <StateMark value={boot.kind === 'ready' ? SYNC_MARK : undefined}>
                <Suspense fallback={<Skeleton lines={8} />}>
                  <Switch>
                    {ROUTES.map(route => (
                      <Route key={route.path} path={route.path} component={route.page} />
                    ))}
                    <Redirect to={home()} replace />
                  </Switch>
                </Suspense>
              </StateMark>
            </OpenFind>
          </PageError>
        )}
      </main>
      <Dialogs />
      <PaletteHost />
      <CopyMenu />
      <DropZone />
      <ReminderHost />
      <ToastHost />
      <ClosingVeil />
    </div>
  )
}
