import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { defineCommand, type Need } from '../command.ts'
import { entryOf } from '../fields/patch.ts'
import { gone } from '../fields/rules.ts'
import { idField, shortText } from '../fields/schema.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { type StrategyFields, strategyFields } from './schema.ts'

const one = ({ id }: { readonly id: string }): readonly Need[] => [{ table: 'strategies', ids: [id] }]

function keyProblem({ goals }: Pick<StrategyFields, 'goals'>) {
  const twice = goals.find(({ key }, at) => goals.findIndex(goal => goal.key === key) !== at)
  return (
    twice && err('twice', `Two goals have the key “${twice.key}”: goals of plans could not tell them apart.`)
  )
}

/** Begins a version in work, from nothing or from one that was published. Errors: `twice`. */
export const startStrategy = defineCommand({
  name: 'strategy.start',
  input: z.object({ version: z.number().int().positive(), fields: entryOf(strategyFields) }),
  label: ({ version }) => `Start version ${version} of the strategy`,
  needs: () => [],
  run: (_, { version, fields }, context) =>
    keyProblem(fields) ??
    ok([creation('strategies', stamped({ ...fields, version }, context.newId('strategy'), context))]),
})

/** Writes the version in work; a published one is never changed. Errors: `gone`, `published`, `twice`. */
export const writeStrategy = defineCommand({
  name: 'strategy.write',
  input: z.object({ id: idField('strategy'), fields: strategyFields }),
  label: () => 'Edit the strategy',
  needs: one,
  run: (rows, { id, fields }, context) => {
    const before = rows.get('strategies', id)
    if (!before) return gone('version')
    if (before.publishedAt !== undefined)
      return err('published', 'This version is published and stays as it is. Start a new one to change it.')
    const { vision: _, mission: __, ...rest } = before
    const { vision, mission, goals } = fields
    const after = {
      ...rest,
      goals,
      ...(vision && { vision }),
      ...(mission && { mission }),
    }
    return keyProblem(fields) ?? ok([replacement('strategies', before, after, context)])
  },
})

/** Freezes the version in work; goals of plans link to it from now on. Errors: `gone`, `published`, `empty`. */
export const publishStrategy = defineCommand({
  name: 'strategy.publish',
  input: z.object({ id: idField('strategy'), reason: shortText }),
  label: ({ id }, rows) => `Publish version ${rows.get('strategies', id)?.version ?? ''} of the strategy`,
  needs: one,
  run: (rows, { id, reason }, context) => {
    const before = rows.get('strategies', id)
    if (!before) return gone('version')
    if (before.publishedAt !== undefined) return err('published', 'This version is published already.')
    if (before.goals.length === 0)
      return err('empty', 'A strategy needs a goal before it is published: plans link up to goals.')
    return ok([replacement('strategies', before, { ...before, publishedAt: context.now, reason }, context)])
  },
})

/** Drops the version in work. Errors: `gone`, `published`. */
export const dropStrategy = defineCommand({
  name: 'strategy.drop',
  input: z.object({ id: idField('strategy') }),
  label: ({ id }, rows) =>
    `Delete the draft of version ${rows.get('strategies', id)?.version ?? ''} of the strategy`,
  needs: one,
  run: (rows, { id }) => {
    const row = rows.get('strategies', id)
    if (!row) return gone('version')
    return row.publishedAt === undefined
      ? ok([deletion('strategies', row)])
      : err('published', 'A published version stays: plans were made under it.')
  },
})
