import type { DomainError } from '../../lib/result.ts'
import type { PersonRef } from '../fields/side.ts'
import type { Task } from '../task/schema.ts'

type Raci = Pick<Task, 'title' | 'accountable' | 'responsible' | 'consulted' | 'informed'>

const same = (a: PersonRef, b: PersonRef): boolean => a.side === b.side && a.name === b.name

/**
 * What is wrong with who does what in an action: exactly one answers for it, somebody does it, and nobody is only
 * asked or told about what they answer for or do (RACI, field guide 3 [83]). Who answers may also do it.
 */
export function raciProblems(action: Raci): readonly DomainError[] {
  const { title, accountable, responsible = [], consulted = [], informed = [] } = action
  const acting = [...(accountable ? [accountable] : []), ...responsible]
  const idle = [...consulted, ...informed].find(person => acting.some(other => same(person, other)))
  const twice = consulted.find(person => informed.some(other => same(person, other)))
  return [
    ...(accountable
      ? []
      : [
          {
            code: 'noAccountable',
            message: `Nobody answers for “${title}”. Name one person.`,
            at: 'accountable',
          },
        ]),
    ...(accountable && responsible.length === 0
      ? [{ code: 'noResponsible', message: `Nobody does “${title}”. Name who does.`, at: 'responsible' }]
      : []),
    ...(idle
      ? [
          {
            code: 'actingAndTold',
            message: `${idle.name} answers for or does “${title}” and need not be asked or told as well.`,
            at: 'consulted',
          },
        ]
      : []),
    ...(twice
      ? [
          {
            code: 'askedAndTold',
            message: `${twice.name} is both asked and told about “${title}”.`,
            at: 'informed',
          },
        ]
      : []),
  ]
}

/** What keeps a plan from being locked: an action for which not exactly one person answers. */
export const lacksAccountable = (actions: readonly Raci[]): readonly Raci[] =>
  actions.filter(({ accountable }) => accountable === undefined)
