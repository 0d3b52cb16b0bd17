import type { AnswerBody } from './answer.ts'
import type { Proposal } from './schema.ts'

/** What an answer proposes, one by one, in the order of the form. An action nothing is said of proposes nothing. */
export function proposalsOf({
  comments,
  acknowledgements,
  actions,
  actuals,
}: AnswerBody): readonly Proposal[] {
  const all: Omit<Proposal, 'id'>[] = [
    ...comments.map(({ section, text }) => ({ kind: 'comment' as const, about: section, text, state: OPEN })),
    ...acknowledgements.map(about => ({ kind: 'acknowledgement' as const, about, state: OPEN })),
    ...actions.flatMap(({ id, done, dueOn, text }) =>
      done === undefined && dueOn === undefined && text === undefined
        ? []
        : [
            {
              kind: 'actionUpdate' as const,
              about: id,
              state: OPEN,
              ...(done !== undefined && { done }),
              ...(dueOn !== undefined && { dueOn }),
              ...(text !== undefined && { text }),
            },
          ],
    ),
    ...actuals.map(({ id, quarter, actual }) => ({
      kind: 'goalActual' as const,
      about: id,
      quarter,
      actual,
      state: OPEN,
    })),
  ]
  return all.map((one, i) => ({ ...one, id: `p${i + 1}` }))
}

const OPEN = 'open' as const
