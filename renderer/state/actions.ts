import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import type { Id } from '@shared/lib/ids.ts'
import type { DealFormOf } from './dealForm.ts'
import type { RegistrationFormOf } from './registrationForm.ts'
import type { TeamSync } from './teamSync.ts'

/** One entry of a calendar file that is no meeting or task of the book: a clock, a date of a plan. */
export interface CalendarItem {
  /** The same each time, so that the file written again updates the entry. */
  readonly key: string
  readonly title: string
  readonly on: CalendarDate
  readonly text?: string
  /** Only where it has a time of day. */
  readonly startAt?: Instant
  readonly endAt?: Instant
  readonly changedAt?: Instant
}

/** What an interaction or a task hangs on. */
export interface About {
  readonly partnerId?: Id<'partner'>
  readonly dealId?: Id<'deal'>
  readonly contactId?: Id<'contact'>
  readonly registrationId?: Id<'registration'>
}

/**
 * What one feature may ask for that another feature or the shell does. The shell names the doers at the
 * start, so features need not know each other.
 */
export interface Actions extends TeamSync {
  /** Asks where to save, prints the partner's scorecard of the newest period with data, and says how that went. */
  exportScorecard(partnerId: string): Promise<void>
  /** Asks where to save and prints a plan: a locked version, or the plan as it is, marked a draft. Says how that went. */
  savePlanPdf(of: { readonly planId: string; readonly versionId?: string }): Promise<void>
  /** The same for what a partner manager reads before a session, and for what was said in one. */
  saveBriefingPdf(planId: string): Promise<void>
  saveMinutesPdf(sessionId: string): Promise<void>
  /** Opens the import dialog, on a file that was dropped or from the start. */
  openImport(file?: File): void
  /** Opens files by what they are: tables, cards, calendars, workspaces; several one after the other. */
  openFiles(files: readonly File[]): void
  /** Opens a workspace file that was dropped or chosen. */
  openWorkspaceFile(file: File): void
  /** Writes these meetings and tasks as a calendar file; without ids asks what to write. */
  exportCalendar(ids?: readonly string[]): Promise<void>
  /** Saves these entries as a calendar file where the user says. */
  saveCalendarItems(items: readonly CalendarItem[], suggestedName: string): Promise<void>
  /** Takes in the answer to a partner pack from a file that was dropped, or asks for one. */
  openAnswer(file: File): Promise<void>
  pickAnswer(): Promise<void>
  /** Opens the form of a registration, or of a new one. */
  openRegistrationForm(of: RegistrationFormOf): void
  /** Opens the form of a deal, or of a new one. */
  openDealForm(of: DealFormOf): void
  /** Goes to a page, unless something half written in a dialog would be lost: then it offers to. */
  goTo(path: string): void
  /** Opens the dialog for a new task about a record. */
  openTask(about: About): void
  /** Opens the dialog to log a meeting, call, mail or note about a record. */
  openInteraction(about: About): void
  /** Opens the dialog to write a mail to people of a record, or to one of them. */
  openMail(about: About): void
  /** Asks where to save the whole workspace, or which workspace file to open. */
  saveWorkspace(): Promise<void>
  pickWorkspaceFile(): Promise<void>
  /** Asks where to save a member's accounts as a handover pack. */
  saveHandoverPack(memberId: string): Promise<void>
  /** Copies the `tandem://` link to a partner or deal. */
  copyLink(id: string): Promise<void>
  /** Keeps a copy of the workspace outside of the store before something large happens to it. */
  keepSnapshot(reason: 'import' | 'restore' | 'merge'): Promise<void>
  /** Puts what a report of a fault needs on the clipboard and says so. */
  copyDiagnostics(): Promise<void>
  /** Keeps a snapshot now and says so. */
  takeSnapshot(): Promise<void>
  /** Puts the cursor into the note line of the record on screen; named while there is one. */
  writeNote(): void
  /** Gives the deal on screen the next forecast category; named while there is one. */
  turnCategory(): void
  /** Opens the form of the partner on screen; named while there is one. */
  editPartner(): void
  /** Opens the form of a new record of the kind the page lists; named while there is one. */
  createOnPage(): void
  /** Shows one's own book, or the team's again; named while a list with a choice is on screen. */
  turnBook(): void
  /** Asks for the name to keep the list on screen as a view under; named while there is one. */
  saveView(): void
  /** Fills an empty workspace with the sample book. */
  loadSample(onProgress?: (done: number, of: number) => void): Promise<void>
}

const doers: Partial<Actions> = {}

/** Names who does an action. Answers a function that takes the name back. */
export function setAction<N extends keyof Actions>(name: N, doer: Actions[N]): () => void {
  doers[name] = doer
  return () => {
    if (doers[name] === doer) delete doers[name]
  }
}

/** Whether somebody is named for an action now: pages name themselves while they are on screen. */
export const hasAction = (name: keyof Actions): boolean => doers[name] !== undefined

/** Does an action; throws when nobody was named for it, which is a fault of the program. */
export function runAction<N extends keyof Actions>(
  name: N,
  ...input: Parameters<Actions[N]>
): ReturnType<Actions[N]> {
  const doer = doers[name]
  if (!doer) throw new Error(`Nobody does the action "${name}" yet.`)
  return (doer as (...input: Parameters<Actions[N]>) => ReturnType<Actions[N]>)(...input)
}
