import type { Quarter } from '@shared/lib/period.ts'
import { useDay } from '../../data/dayClock.ts'
import { columnsWorker } from '../columnsWorker.ts'
import { useAnswer } from '../useAnswer.ts'
import type { MixBasis } from './mixBook.ts'
import type { MixSummary, Unsaid } from './mixQuestions.ts'

/** The mix of eight quarters; undefined until it is first known. */
export const useMix = (basis: MixBasis | undefined): MixSummary | undefined =>
  useAnswer(`mix ${basis ?? ''} ${useDay()}`, () => columnsWorker().mixSummary(basis))

/** Whose sales of a quarter say no motion. */
export const useUnsaid = (basis: MixBasis, quarter: Quarter): readonly Unsaid[] | undefined =>
  useAnswer(`unsaid ${basis} ${quarter}`, () => columnsWorker().unsaidMotions(basis, quarter))

/** The rows behind one of them. */
export const readUnsaidIds = (basis: MixBasis, quarter: Quarter, partnerId: string): Promise<string[]> =>
  columnsWorker().unsaidIds(basis, quarter, partnerId)
