import type { Events } from '@shared/ipc/contract.ts'
import type { ReactNode } from 'react'

export type PrintJob = Events['print.job']

/** A document ready to be laid out: its title, and its pages, which say when they stand. */
export interface Printable {
  readonly title: string
  render(onLaidOut: () => void): ReactNode
}

/** Loads what a document needs and answers it; throws an Error with words for the user. */
export type DocumentLoader = (job: PrintJob) => Promise<Printable>

/** Every document that can be printed, by the id of the contract; each is loaded when first asked for. */
export const DOCUMENTS: Readonly<Record<PrintJob['document'], () => Promise<DocumentLoader>>> = {
  scorecard: async () => (await import('../features/scorecards/print/printScorecard.tsx')).printScorecard,
  plan: async () => (await import('../features/plan-documents/print/printPlan.tsx')).printPlan,
  briefing: async () => (await import('../features/plan-documents/print/printBriefing.tsx')).printBriefing,
  minutes: async () => (await import('../features/plan-documents/print/printMinutes.tsx')).printMinutes,
}
