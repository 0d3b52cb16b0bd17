import { SIDES, type Side } from '@shared/domain/fields/side.ts'
import { isInForce } from '@shared/domain/plan/stepCommands.ts'
import type { PlanVersion } from '@shared/domain/plan/versionSchema.ts'

type Tone = 'neutral' | 'accent' | 'good' | 'watch'

export interface VersionState {
  readonly word: string
  readonly tone: Tone
  readonly mark: string
}

/** How far a version came. */
export function stateOfVersion(version: PlanVersion): VersionState {
  if (version.withdrawnAt) return { word: 'Withdrawn', tone: 'neutral', mark: '○' }
  if (version.supersededAt) return { word: 'Superseded', tone: 'neutral', mark: '○' }
  if (isInForce(version)) return { word: 'Signed', tone: 'good', mark: '●' }
  const signed = version.signatures.length
  return signed === 0
    ? { word: 'Locked', tone: 'accent', mark: '◆' }
    : { word: 'Signed by one side', tone: 'watch', mark: '◐' }
}

/** The first side that did not sign yet. */
export const sideToSign = (version: PlanVersion): Side | undefined =>
  SIDES.find(side => version.signatures.every(one => one.side !== side))

/** `3f9a…c1d0` */
export const shortHash = (hash: string): string => `${hash.slice(0, 6)}…${hash.slice(-6)}`

/** Which two versions are compared first: the newest against the one before it that stood. */
export function firstPair(versions: readonly PlanVersion[]): readonly [string, string] | undefined {
  const [newest] = versions
  if (!newest) return undefined
  const older = versions.find(one => one.id !== newest.id && !one.withdrawnAt) ?? versions[1]
  return [older?.id ?? newest.id, newest.id]
}
