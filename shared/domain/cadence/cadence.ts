import type { PartnerStatus } from '../partner/schema.ts'
import type { WorkspaceFields } from '../workspace/schema.ts'

/**
 * Days between two touches per tier, and for tiers that are not named. A convention of practitioners, not a
 * standard: the closer the partnership, the more often; so a setting of the workspace.
 */
export const DEFAULT_CADENCE: Readonly<Record<string, number>> = {
  Platinum: 14,
  Gold: 30,
  Silver: 60,
  Registered: 90,
}
export const DEFAULT_CADENCE_DAYS = 90

export type CadenceSettings = Pick<WorkspaceFields, 'cadence' | 'cadenceDefault'>

/** Days between two touches of a partner of a tier. */
export function cadenceDays(settings: CadenceSettings, tier: string | undefined): number {
  const named = tier === undefined ? undefined : (settings.cadence ?? DEFAULT_CADENCE)[tier]
  return named ?? settings.cadenceDefault ?? DEFAULT_CADENCE_DAYS
}

/** Partners somebody should stay in touch with. */
export const isCourted = (status: PartnerStatus): boolean => status === 'active' || status === 'onboarding'
