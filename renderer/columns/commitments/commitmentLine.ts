import type { CommitmentFacts } from '@shared/domain/commitment/facts.ts'
import type { Id } from '@shared/lib/ids.ts'

/** What a commitment came out of. */
export const COMMITMENT_SOURCES = ['plan', 'session', 'timeline'] as const
export type CommitmentSource = (typeof COMMITMENT_SOURCES)[number]

/** A commitment as the ledger shows it; how it stands is told from it and a day. */
export interface CommitmentLine extends CommitmentFacts {
  readonly id: Id<'task'>
  readonly title: string
  readonly partnerId?: Id<'partner'>
  /** Empty where it names no partner. */
  readonly partner: string
  readonly source: CommitmentSource
  /** Of the plan or session it came out of. */
  readonly sourceId?: string
  readonly sourceName?: string
}

/** Lines made anew and ids of those that are none any more; `whole`: all others are gone. */
export interface CommitmentNews {
  readonly whole: boolean
  readonly lines: readonly CommitmentLine[]
  readonly gone: readonly string[]
}
