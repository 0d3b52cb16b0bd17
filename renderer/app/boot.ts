import { errorTrace } from '@shared/lib/errorTrace.ts'
import { navigate } from 'wouter/use-hash-location'
import { bookStore } from '../columns/bookStore.ts'
import { settleAllWritings } from '../data/liveWritings.ts'
import { whenAnotherStore } from '../data/sameStore.ts'
import { onEvent } from '../platform/client.ts'
import { setAction } from '../state/actions.ts'
import { useActivityDialog } from '../state/activityDialog.ts'
import { setBoot } from '../state/boot.ts'
import { useDealForm } from '../state/dealForm.ts'
import { useDialogs } from '../state/dialogs.ts'
import { useRegistrationForm } from '../state/registrationForm.ts'
import { afterFrame } from '../ui/afterFrame.ts'
import { showToast } from '../ui/toast/toasts.ts'
import { announceChanges } from './announceChanges.ts'
import { goSafely } from './goSafely.ts'
import { note } from './noteHappening.ts'
import { noteSync } from './noteSync.ts'
import { openFiles } from './openFiles.ts'
import { preloadPages } from './routes.tsx'
import { sayEmptied } from './sayEmptied.ts'
import { nameSlots } from './slots.ts'
import { nameTeamSync } from './teamSyncActions.ts'

const SNAPSHOT_AFTER_MS = 10_000

/**
 * Opens the store after the first paint: the frame and the remembered first page are on screen before a
 * byte of IndexedDB is read. Answers nothing: its end is a state (`useBoot`).
 */
export function startBoot(): void {
  nameActions()
  nameSlots()
  announceChanges()
  whenAnotherStore(sayEmptied)
  onEvent('backup.closing', async () => {
    await settleAllWritings()
    await (await import('../features/safety/finishClosing.ts')).finishClosing()
  })
  afterFrame(() => void open())
}

export async function open(): Promise<void> {
  setBoot({ kind: 'opening' })
  const start = performance.now()
  const safety = import('./safety.ts')
  try {
    const [{ openStore }, { lossOf }] = await Promise.all([import('../data/open.ts'), safety])
    const opening = openStore()
    const loss = await lossOf(opening)
    if (loss) {
      note({ kind: 'bookLost', why: loss.kind })
      return setBoot({ kind: 'lost', loss })
    }
    const { tookBack } = await opening
    note({ kind: 'storeOpened', ms: Math.round(performance.now() - start) })
    bookStore.start()
    setBoot({ kind: 'ready' })
    void import('./sayKept.ts').then(({ settleKept }) => settleKept())
    void import('../columns/deals/dealStore.ts').then(({ dealStore }) => dealStore.start())
    if (tookBack !== undefined)
      showToast({
        text: `${tookBack} had been cut off half way. What it had written was taken back; nothing else changed.`,
      })
    void import('./sayClock.ts').then(({ sayClock }) => sayClock())
    void import('./resumeSession.ts').then(({ resumeSession }) => resumeSession())
    void preloadPages()
    // The index is there before the first search, and never in the way of the first page.
    requestIdleCallback(() => void import('../columns/search/find.ts').then(({ warmFind }) => warmFind()), {
      timeout: 3_000,
    })
    void safety.then(({ keepSafe }) => keepSafe())
    // After whatever the first minute brings; nothing on screen waits for it.
    setTimeout(
      () => void import('../columns/forecast/forecastStore.ts').then(m => m.startSnapshots()),
      SNAPSHOT_AFTER_MS,
    )
    void import('../features/reminders/keeper.ts').then(({ startReminders }) => startReminders())
    void import('./automation/start.ts').then(({ startAutomation }) => startAutomation())
    noteSync()
    void import('../sync/control.ts').then(({ startSync }) => startSync())
    void import('../features/attribution/lockKeeper.ts').then(({ startLocks }) => startLocks())
  } catch (error) {
    note({ kind: 'storeFailed', trace: errorTrace(error) })
    setBoot({ kind: 'failed', error })
  }
}

/** Who does what one feature asks of another. */
function nameActions(): void {
  setAction('goTo', path => goSafely('There is something to see.', () => navigate(path)))
  setAction('openTask', about => useActivityDialog.getState().show({ kind: 'task', about }))
  setAction('openInteraction', about => useActivityDialog.getState().show({ kind: 'interaction', about }))
  setAction('openMail', about => useActivityDialog.getState().show({ kind: 'mail', about }))
  setAction('openImport', file => useDialogs.getState().show('import', file))
  setAction('openDealForm', of => useDealForm.getState().show(of))
  setAction('exportCalendar', async ids => {
    if (!ids) useDialogs.getState().show('calendarExport')
    else await (await import('../features/calendar-files/saveCalendar.ts')).saveRecords(ids)
  })
  setAction('openRegistrationForm', of => useRegistrationForm.getState().show(of))
  setAction('saveCalendarItems', async (items, name) =>
    (await import('../features/calendar-files/saveCalendar.ts')).saveItems(items, name),
  )
  setAction('openAnswer', async file =>
    (await import('../features/packs/openAnswer.ts')).openAnswerFile(file),
  )
  setAction('pickAnswer', async () => (await import('../features/packs/openAnswer.ts')).pickAnswer())
  setAction('openFiles', files => openFiles(files))
  setAction('openWorkspaceFile', async file =>
    (await import('../features/workspace-file/ask.ts')).openSource(file),
  )
  setAction('saveHandoverPack', async memberId =>
    (await import('../features/workspace-file/ask.ts')).saveHandoverPackAs(memberId),
  )
  setAction('saveWorkspace', async () =>
    (await import('../features/workspace-file/ask.ts')).saveWorkspaceAs(),
  )
  setAction('pickWorkspaceFile', async () =>
    (await import('../features/workspace-file/ask.ts')).pickWorkspaceFile(),
  )
  setAction('copyLink', async id => (await import('./copyLink.ts')).copyLink(id))
  setAction('keepSnapshot', async reason => (await import('../features/safety/keeper.ts')).keepNow(reason))
  setAction('takeSnapshot', async () => (await import('../features/safety/takeNow.ts')).takeNow())
  setAction('loadSample', async onProgress => (await import('./sample.ts')).loadSample(onProgress))
  setAction('savePlanPdf', async of =>
    (await import('../features/plan-documents/savePlanPdf.ts')).savePlanPdf(of),
  )
  setAction('saveBriefingPdf', async id =>
    (await import('../features/plan-documents/saveBriefingPdf.ts')).saveBriefingPdf(id),
  )
  setAction('saveMinutesPdf', async id =>
    (await import('../features/plan-documents/saveMinutesPdf.ts')).saveMinutesPdf(id),
  )
  setAction('copyDiagnostics', async () => (await import('./copyDiagnostics.ts')).copyDiagnostics())
  nameTeamSync()
  setAction('exportScorecard', async id => (await import('./exportAndSay.ts')).exportAndSay(id))
}
