import { lazy, Suspense } from 'react'
import { useActivityDialog } from '../state/activityDialog.ts'
import { useDealForm } from '../state/dealForm.ts'
import { useDialogs } from '../state/dialogs.ts'
import { useHandOver } from '../state/handOver.ts'
import { useLeadForm } from '../state/leadForm.ts'
import { useMemberForm } from '../state/memberForm.ts'
import { usePackDialog } from '../state/packDialog.ts'
import { usePlanForm } from '../state/planForm.ts'
import { useRegistrationForm } from '../state/registrationForm.ts'
import { useSessionForm } from '../state/sessionForm.ts'
import { useWorkspaceTask } from '../state/workspaceFile.ts'

const ImportDialog = lazy(() =>
  import('../features/import/ImportDialog.tsx').then(m => ({ default: m.ImportDialog })),
)
const ExportCalendarDialog = lazy(() =>
  import('../features/calendar-files/ExportCalendarDialog.tsx').then(m => ({
    default: m.ExportCalendarDialog,
  })),
)
const CalendarFileDialog = lazy(() =>
  import('../features/calendar-files/CalendarFileDialog.tsx').then(m => ({ default: m.CalendarFileDialog })),
)
const NewPartnerDialog = lazy(() =>
  import('../features/partners/NewPartnerDialog.tsx').then(m => ({ default: m.NewPartnerDialog })),
)
const DealFormDialog = lazy(() =>
  import('../features/deals/DealFormDialog.tsx').then(m => ({ default: m.DealFormDialog })),
)
const RegistrationFormDialog = lazy(() =>
  import('../features/registrations/RegistrationFormDialog.tsx').then(m => ({
    default: m.RegistrationFormDialog,
  })),
)
const LeadFormDialog = lazy(() =>
  import('../features/leads/LeadFormDialog.tsx').then(m => ({ default: m.LeadFormDialog })),
)
const NewPlanDialog = lazy(() =>
  import('../features/plans/NewPlanDialog.tsx').then(m => ({ default: m.NewPlanDialog })),
)
const MakePackDialog = lazy(() =>
  import('../features/packs/MakePackDialog.tsx').then(m => ({ default: m.MakePackDialog })),
)
const SessionFormDialog = lazy(() =>
  import('../features/sessions/SessionFormDialog.tsx').then(m => ({ default: m.SessionFormDialog })),
)
const MemberDialog = lazy(() =>
  import('../features/team/MemberDialog.tsx').then(m => ({ default: m.MemberDialog })),
)
const HandOverDialog = lazy(() =>
  import('../features/team/HandOverDialog.tsx').then(m => ({ default: m.HandOverDialog })),
)
const AboutDialog = lazy(() =>
  import('../features/settings/AboutDialog.tsx').then(m => ({ default: m.AboutDialog })),
)
const ShortcutsDialog = lazy(() =>
  import('./ShortcutsDialog.tsx').then(m => ({ default: m.ShortcutsDialog })),
)

const ActivityDialogs = lazy(() =>
  import('../features/activity/ActivityDialogs.tsx').then(m => ({ default: m.ActivityDialogs })),
)
const WorkspaceFileDialogs = lazy(() =>
  import('../features/workspace-file/WorkspaceFileDialogs.tsx').then(m => ({
    default: m.WorkspaceFileDialogs,
  })),
)

/** After an import the keyboard is on what came in, not on the button that began it. */
const focusTheList = (): void =>
  document.querySelector<HTMLElement>('[data-grid]')?.focus({ preventScroll: true })

/** The dialogs that belong to the whole app. */
export function Dialogs() {
  const { open, file, name, close } = useDialogs()
  const hasActivity = useActivityDialog(state => state.open !== undefined)
  const hasFile = useWorkspaceTask(state => state.task !== undefined)
  const dealForm = useDealForm()
  const registrationForm = useRegistrationForm()
  const leadForm = useLeadForm()
  const planForm = usePlanForm()
  const pack = usePackDialog()
  const sessionForm = useSessionForm()
  const memberForm = useMemberForm()
  const handOver = useHandOver()
  return (
    <Suspense fallback={null}>
      {dealForm.of && <DealFormDialog of={dealForm.of} onClose={dealForm.close} />}
      {registrationForm.of && (
        <RegistrationFormDialog of={registrationForm.of} onClose={registrationForm.close} />
      )}
      {leadForm.of && <LeadFormDialog of={leadForm.of} onClose={leadForm.close} />}
      {planForm.of && <NewPlanDialog of={planForm.of} onClose={planForm.close} />}
      {pack.planId && <MakePackDialog planId={pack.planId} onClose={pack.close} />}
      {sessionForm.of && <SessionFormDialog of={sessionForm.of} onClose={sessionForm.close} />}
      {memberForm.of && <MemberDialog of={memberForm.of} onClose={memberForm.close} />}
      {handOver.of && <HandOverDialog of={handOver.of} onClose={handOver.close} />}
      {open === 'import' && (
        <ImportDialog
          open
          onClose={() => {
            close()
            requestAnimationFrame(focusTheList)
          }}
          {...(file && { file })}
        />
      )}
      {open === 'calendarFile' && file && <CalendarFileDialog file={file} onClose={close} />}
      {open === 'calendarExport' && <ExportCalendarDialog onClose={close} />}
      {open === 'newPartner' && <NewPartnerDialog name={name} onClose={close} />}
      {open === 'about' && <AboutDialog onClose={close} />}
      {hasActivity && <ActivityDialogs />}
      {hasFile && <WorkspaceFileDialogs />}
      {open === 'shortcuts' && <ShortcutsDialog onClose={close} />}
    </Suspense>
  )
}
