import type { PlanPart } from '@shared/domain/plan/partSchema.ts'
import { goalFigure } from '@shared/domain/plan-export/deck/goalSlides.ts'
import { typeOfId } from '@shared/lib/ids.ts'
import { useEffect, useState } from 'react'
import { useRow } from '../../data/live.ts'
import { getRows } from '../../data/rows.ts'
import { planFormats } from '../../ui/format/planFormats.ts'
import { type ProposalLine, proposalLine } from './viewModelAnswer.ts'

interface Named {
  readonly names: ReadonlyMap<string, string>
  readonly goals: ReadonlyMap<string, PlanPart>
}

/** An answer with its proposals in words. undefined: not read yet; null: there is none. */
export function useAnswer(id: string) {
  const answer = useRow('packAnswers', id)
  const pack = useRow('packs', answer?.packId ?? '')
  const plan = useRow('plans', pack?.planId ?? '')
  const partner = useRow('partners', answer?.partnerId ?? '')
  const [named, setNamed] = useState<Named>()
  const about = answer?.proposals.map(one => one.about).join('\n')
  useEffect(() => {
    if (about === undefined) return
    namesOf(about.split('\n')).then(setNamed, (error: unknown) =>
      // Thrown where the page can show it.
      setNamed(() => {
        throw error
      }),
    )
  }, [about])
  if (answer === null) return null
  if (!answer || !named || partner === undefined || plan === undefined) return undefined
  const formats = planFormats(plan?.currency ?? 'USD')
  const figure = (goalId: string, actual: number) => {
    const goal = named.goals.get(goalId)
    return goal?.kind === 'goal' ? goalFigure(goal.unit, actual, formats) : String(actual)
  }
  const lines: readonly ProposalLine[] = answer.proposals.map(one =>
    proposalLine(one, { names: named.names, date: formats.date, quarter: formats.quarter, figure }),
  )
  return { answer, plan, partner, lines }
}

async function namesOf(ids: readonly string[]): Promise<Named> {
  const of = (type: string) => ids.filter(id => typeOfId(id) === type)
  const [tasks, expectations, parts] = await Promise.all([
    getRows('tasks', of('task')),
    getRows('expectations', of('expectation')),
    getRows('planParts', of('planPart')),
  ])
  return {
    names: new Map([
      ...tasks.flatMap(row => (row ? [[row.id as string, row.title] as const] : [])),
      ...expectations.flatMap(row => (row ? [[row.id as string, row.topic] as const] : [])),
      ...parts.flatMap(row => (row?.kind === 'goal' ? [[row.id as string, row.title] as const] : [])),
    ]),
    goals: new Map(parts.flatMap(row => (row ? [[row.id as string, row] as const] : []))),
  }
}
