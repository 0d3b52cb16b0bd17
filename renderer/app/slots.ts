import { lazy } from 'react'
import { setSlot } from '../state/slots.tsx'

const RecordHistory = lazy(() =>
  import('../features/history/RecordHistory.tsx').then(m => ({ default: m.RecordHistory })),
)
const PartnerLeads = lazy(() =>
  import('../features/leads/PartnerLeads.tsx').then(m => ({ default: m.PartnerLeads })),
)
const RemindersSection = lazy(() =>
  import('../features/reminders/RemindersSection.tsx').then(m => ({ default: m.RemindersSection })),
)
const SafetySection = lazy(() =>
  import('../features/safety/SafetySection.tsx').then(m => ({ default: m.SafetySection })),
)

const FieldValue = lazy(() =>
  import('../features/history/FieldValue.tsx').then(m => ({ default: m.FieldValue })),
)
const SyncSection = lazy(() =>
  import('../features/sync/SyncSection.tsx').then(m => ({ default: m.SyncSection })),
)

const TeamSection = lazy(() =>
  import('../features/team/TeamSection.tsx').then(m => ({ default: m.TeamSection })),
)
const BookChooser = lazy(() =>
  import('../features/team/BookChooser.tsx').then(m => ({ default: m.BookChooser })),
)

const PartnerRegistrations = lazy(() =>
  import('../features/registrations/PartnerRegistrations.tsx').then(m => ({
    default: m.PartnerRegistrations,
  })),
)
const PartnerExchange = lazy(() =>
  import('../features/agreement/PartnerExchange.tsx').then(m => ({ default: m.PartnerExchange })),
)
const PartnerExpectations = lazy(() =>
  import('../features/agreement/PartnerExpectations.tsx').then(m => ({ default: m.PartnerExpectations })),
)
const PartnerCommitments = lazy(() =>
  import('../features/commitments/PartnerCommitments.tsx').then(m => ({ default: m.PartnerCommitments })),
)
const Timeline = lazy(() => import('../features/activity/Timeline.tsx').then(m => ({ default: m.Timeline })))

const DealCredit = lazy(() =>
  import('../features/attribution/DealCredit.tsx').then(m => ({ default: m.DealCredit })),
)

const PartnerCredit = lazy(() =>
  import('../features/attribution/PartnerCredit.tsx').then(m => ({ default: m.PartnerCredit })),
)

const RegistrationConflicts = lazy(() =>
  import('../features/conflicts/RegistrationConflicts.tsx').then(m => ({ default: m.RegistrationConflicts })),
)

const ViewTabs = lazy(() => import('../features/views/ViewTabs.tsx').then(m => ({ default: m.ViewTabs })))

const TodayAutomation = lazy(() =>
  import('../features/automation/TodayAutomation.tsx').then(m => ({ default: m.TodayAutomation })),
)
const RegistrationRoute = lazy(() =>
  import('../features/automation/RegistrationRoute.tsx').then(m => ({ default: m.RegistrationRoute })),
)
const PlanApproval = lazy(() =>
  import('../features/plan-versions/PlanApproval.tsx').then(m => ({ default: m.PlanApproval })),
)

const PlanFiles = lazy(() =>
  import('../features/plan-files/PlanFiles.tsx').then(m => ({ default: m.PlanFiles })),
)
const PartnerPlans = lazy(() =>
  import('../features/plans/PartnerPlans.tsx').then(m => ({ default: m.PartnerPlans })),
)

const PlanSectionPart = lazy(() =>
  import('../features/plans/PlanSectionPart.tsx').then(m => ({ default: m.PlanSectionPart })),
)
const PartnerSessions = lazy(() =>
  import('../features/sessions/PartnerSessions.tsx').then(m => ({ default: m.PartnerSessions })),
)
const PlanSessions = lazy(() =>
  import('../features/sessions/PlanSessions.tsx').then(m => ({ default: m.PlanSessions })),
)
const TodaySessions = lazy(() =>
  import('../features/sessions/TodaySessions.tsx').then(m => ({ default: m.TodaySessions })),
)

/** Who draws the parts that pages of other features show; each is loaded when first drawn. */
export function nameSlots(): void {
  setSlot('history', RecordHistory)
  setSlot('timeline', Timeline)
  setSlot('partnerRegistrations', PartnerRegistrations)
  setSlot('partnerLeads', PartnerLeads)
  setSlot('partnerPlans', PartnerPlans)
  setSlot('reminders', RemindersSection)
  setSlot('safety', SafetySection)
  setSlot('sync', SyncSection)
  setSlot('team', TeamSection)
  setSlot('bookChooser', BookChooser)
  setSlot('fieldValue', FieldValue)
  setSlot('registrationConflicts', RegistrationConflicts)
  setSlot('viewTabs', ViewTabs)
  setSlot('dealCredit', DealCredit)
  setSlot('partnerCredit', PartnerCredit)
  setSlot('partnerCommitments', PartnerCommitments)
  setSlot('partnerExchange', PartnerExchange)
  setSlot('partnerExpectations', PartnerExpectations)
  setSlot('todayAutomation', TodayAutomation)
  setSlot('registrationRoute', RegistrationRoute)
  setSlot('planFiles', PlanFiles)
  setSlot('planApproval', PlanApproval)
  setSlot('planSection', PlanSectionPart)
  setSlot('partnerSessions', PartnerSessions)
  setSlot('planSessions', PlanSessions)
  setSlot('todaySessions', TodaySessions)
}
