import { err, type Result } from '@shared/lib/result.ts'
import type { NextOffer } from '../../data/automation/doers.ts'

/** Who a lead is to be offered to next. */
export const nextOffer = async (): Promise<Result<NextOffer>> =>
  err('nobody', 'No partner can be offered this lead by a rule yet.')
