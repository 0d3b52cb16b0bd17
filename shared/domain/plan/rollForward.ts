import { addMonths, type CalendarDate, yearOf } from '../../lib/calendarDate.ts'
import { addQuarters, type DateSpan, type Quarter, quarterName, quarterOf } from '../../lib/period.ts'
import { isOpenTask, type Task } from '../task/schema.ts'
import type { NewAction } from './actionFields.ts'
import type { PlanStart } from './fromTemplate.ts'
import type { NewPart } from './newParts.ts'
import type { PlanPart } from './partSchema.ts'
import { quartersOf, workingDay } from './period.ts'
import type { Plan } from './schema.ts'

/** Whole quarters from one to another; negative backwards. */
const quartersBetween = (from: Quarter, to: Quarter): number => {
  const index = (quarter: Quarter) => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6))
  return index(to) - index(from)
}

const QUARTER_OR_YEAR = /\bQ([1-4]) ((?:19|20)\d{2})\b|\b(?:19|20)\d{2}\b/g

/** A name for a later span: quarters in it move on by the quarters between the spans, years by the years. */
export function nameForward(name: string, earlier: DateSpan, span: DateSpan): string {
  const by = quartersBetween(quarterOf(earlier.from), quarterOf(span.from))
  const years = yearOf(span.from) - yearOf(earlier.from)
  return name.replace(QUARTER_OR_YEAR, (found, quarter?: string, year?: string) => {
    if (!quarter || !year) return String(Number(found) + years)
    return quarterName(addQuarters(`${year}-Q${quarter}` as Quarter, by))
  })
}

/**
 * What a plan for a later span takes over from an earlier one. Days and quarters move by the whole quarters between
 * the two spans. Actuals that were entered, certificates that were reached and actions that were done or given up stay
 * behind; an action's day before the new span is let go, because another one has to be agreed. It is the same promise
 * that moves into the new plan (`movedFrom`), so that it is owed once.
 */
export function rollForward(
  earlier: { readonly plan: Plan; readonly parts: readonly PlanPart[]; readonly actions: readonly Task[] },
  span: DateSpan,
): PlanStart {
  const by = quartersBetween(quarterOf(earlier.plan.from), quarterOf(span.from))
  const within = new Set(quartersOf(span))
  const day = (on: CalendarDate | undefined) => (on === undefined ? undefined : addMonths(on, by * 3))
  const move = (part: PlanPart): readonly NewPart[] => {
    const { id, planId: _p, order: _o, createdAt: _c, updatedAt: _u, createdIn: _i, ...fields } = part
    switch (fields.kind) {
      case 'goal': {
        const moved = fields.quarters.flatMap(({ quarter, target }) => {
          const next = addQuarters(quarter, by)
          return within.has(next) ? [{ quarter: next, ...(target !== undefined && { target }) }] : []
        })
        const quarters = [...within].map(
          quarter => moved.find(each => each.quarter === quarter) ?? { quarter },
        )
        return [{ ...fields, quarters, key: id }]
      }
      case 'forecast': {
        const quarter = addQuarters(fields.quarter, by)
        return within.has(quarter) ? [{ ...fields, quarter }] : []
      }
      case 'campaign':
        return [{ ...fields, from: day(fields.from), to: day(fields.to), claimBy: day(fields.claimBy) }]
      case 'enablement':
        return fields.doneOn === undefined ? [{ ...fields, byOn: day(fields.byOn) }] : []
      case 'meeting':
        return [
          {
            ...fields,
            title: nameForward(fields.title, earlier.plan, span),
            on: workingDay(addMonths(fields.on, by * 3)),
          },
        ]
      default:
        return [fields]
    }
  }
  const actions = earlier.actions.filter(isOpenTask).map((action): NewAction => {
    const { title, notes, startOn, dueOn, progress, accountable, responsible, consulted, informed } = action
    return {
      movedFrom: action.id,
      title,
      notes,
      progress,
      accountable,
      responsible,
      consulted,
      informed,
      ...(startOn !== undefined && startOn >= span.from && { startOn }),
      ...(dueOn !== undefined && dueOn >= span.from && { dueOn }),
      ...(action.goalId !== undefined && { goalKey: action.goalId }),
    }
  })
  return { parts: earlier.parts.flatMap(move), actions }
}
