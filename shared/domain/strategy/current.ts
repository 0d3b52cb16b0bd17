import type { Strategy, StrategyGoal } from './schema.ts'

type Versions = readonly Strategy[]

const newest = (rows: Versions): Strategy | undefined =>
  rows.reduce<Strategy | undefined>((top, row) => (!top || row.version > top.version ? row : top), undefined)

/** The published strategy: what goals of plans link up to. */
export const publishedStrategy = (rows: Versions): Strategy | undefined =>
  newest(rows.filter(({ publishedAt }) => publishedAt !== undefined))

/** The version in work, not published yet. */
export const strategyInWork = (rows: Versions): Strategy | undefined =>
  newest(rows.filter(({ publishedAt }) => publishedAt === undefined))

/** The published version before a version. */
export const formerStrategy = (
  rows: Versions,
  { version }: Pick<Strategy, 'version'>,
): Strategy | undefined => publishedStrategy(rows.filter(row => row.version < version))

/** Goals that goals of a plan may be linked to. */
export const currentGoals = (rows: Versions): readonly StrategyGoal[] => publishedStrategy(rows)?.goals ?? []
