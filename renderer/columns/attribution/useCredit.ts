import { useDay } from '../../data/dayClock.ts'
import { columnsWorker } from '../columnsWorker.ts'
import { useAnswer } from '../useAnswer.ts'
import type { CreditSummary, PartnerCredit } from './creditQuestions.ts'

/** Credit over the whole book; undefined until it is first known. */
export const useCreditSummary = (): CreditSummary | undefined =>
  useAnswer(`credit ${useDay()}`, () => columnsWorker().creditSummary())

/** What one partner is credited with. */
export const usePartnerCredit = (partnerId: string): PartnerCredit | undefined =>
  useAnswer(`${partnerId} ${useDay()}`, () => columnsWorker().partnerCredit(partnerId))
