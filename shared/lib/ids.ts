/** Every record's id is `type:uuid`, so that an id alone tells its table. */
export const ENTITY_TYPES = [
  'partner',
  'contact',
  'customer',
  'product',
  'deal',
  'revenue',
  'target',
  'rate',
  'template',
  'scorecard',
  'preset',
  'interaction',
  'task',
  'view',
  'registration',
  'conflict',
  'engagementRule',
  'accountList',
  'lead',
  'automationRule',
  'ruleRun',
  'processStep',
  'pipelineSnapshot',
  'attribution',
  'plan',
  'planPart',
  'planVersion',
  'session',
  'sessionItem',
  'strategy',
  'exchange',
  'expectation',
  'pack',
  'packAnswer',
  'mergeConflict',
  'member',
  'workspace',
] as const

export type EntityType = (typeof ENTITY_TYPES)[number]
export type Id<T extends EntityType = EntityType> = `${T}:${string}`

/** Makes a new id; supplied by the caller of a command, never taken from the air inside a rule. */
export type NewId = <T extends EntityType>(type: T) => Id<T>

/** The entity type an id names, or undefined for a foreign string. */
export function typeOfId(id: string): EntityType | undefined {
  const type = id.slice(0, id.indexOf(':'))
  return ENTITY_TYPES.find(known => known === type)
}
