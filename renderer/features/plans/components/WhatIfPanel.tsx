import { editPart } from '@shared/domain/plan/partCommands.ts'
import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import { fundingForGap, whatIf } from '@shared/domain/plan/whatIf.ts'
import { addMinor, decimalFromMinor, minorFromDecimal } from '@shared/lib/money.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { useMemo, useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatQuarter } from '../../../ui/format/dates.ts'
import { localDecimal, plainDecimal } from '../../../ui/forms/readNumber.ts'
import { Select } from '../../../ui/forms/Select.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import css from '../plan.module.css'
import { useKind } from '../sections/useKind.ts'
import { coverageInWords } from '../tables/figureUnit.ts'
import type { PlanView } from '../usePlan.ts'
import { Defined } from './Defined.tsx'

const isMoney = ({ metric, unit }: PartOf<'goal'>): boolean => metric === 'revenue' && unit === 'money'

/** A goal changed for the question only: what it does to coverage, gap and funding. Nothing is written unless it is taken over. */
export function WhatIfPanel({ view, onClose }: { readonly view: PlanView; onClose(): void }) {
  const { plan, partner, parts, editable } = view
  const { currency } = plan
  const goals = useKind(parts, 'goal').filter(isMoney)
  const [chosen, setChosen] = useState(goals[0]?.id ?? '')
  const [typed, setTyped] = useState<Readonly<Partial<Record<Quarter, string>>>>({})
  const goal = goals.find(({ id }) => id === chosen) ?? goals[0]
  const targets = useMemo(() => {
    const read = Object.entries(typed).flatMap(([quarter, text]) => {
      const plain = plainDecimal(text ?? '')
      const minor = plain === undefined ? undefined : minorFromDecimal(plain, currency)
      return minor === undefined ? [] : [[quarter, minor] as const]
    })
    return Object.fromEntries(read) as Readonly<Partial<Record<Quarter, number>>>
  }, [typed, currency])
  const answers = useMemo(
    () => (goal ? whatIf(parts, { goalId: goal.id, targets }) : []),
    [parts, goal, targets],
  )
  if (!goal) return null
  const gap = answers.reduce((sum, each) => addMinor(sum, each.gap), 0)
  const funding = fundingForGap(parts, gap)
  const changed = goal.quarters.some(
    ({ quarter, target }) => targets[quarter] !== undefined && targets[quarter] !== target,
  )
  const takeOver = async () => {
    const quarters = goal.quarters.map(each =>
      targets[each.quarter] === undefined ? each : { ...each, target: targets[each.quarter] },
    )
    if (await actOrSay(editPart, { kind: 'goal', id: goal.id, patch: { quarters } })) setTyped({})
  }
  const written = (minor: number | undefined) =>
    minor === undefined ? '' : localDecimal(decimalFromMinor({ minor, currency }).replace(/\.0+$/, ''))

  return (
    <section className={css.whatIf} aria-label="What if">
      <div className={css.bar}>
        <strong>What if</strong>
        <span className={css.chooser}>
          <Select
            compact
            label="Goal to change"
            value={goal.id}
            options={goals.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={id => {
              setChosen(id as typeof chosen)
              setTyped({})
            }}
          />
        </span>
        <span className={css.push} />
        <Button size="small" variant="quiet" onClick={onClose}>
          Close
        </Button>
        {editable && (
          <Button size="small" variant="primary" disabled={!changed} onClick={() => void takeOver()}>
            Take over
          </Button>
        )}
      </div>
      <div className={css.wide}>
        <table className={css.totals} aria-label="What would move">
          <thead>
            <tr>
              <th scope="col">Quarter</th>
              <th scope="col">This goal, supposed</th>
              <th scope="col">All targets</th>
              <th scope="col">Likely</th>
              <th scope="col">
                <Defined by="Likely ÷ target, now and supposed; rounded down">Coverage</Defined>
              </th>
              <th scope="col">
                <Defined by="Target − likely, never below zero">Gap</Defined>
              </th>
            </tr>
          </thead>
          <tbody>
            {answers.map(answer => (
              <tr key={answer.quarter}>
                <th scope="row">{formatQuarter(answer.quarter)}</th>
                <td>
                  {goal.quarters.some(({ quarter }) => quarter === answer.quarter) && (
                    <TextInput
                      className={css.suppose}
                      inputMode="decimal"
                      aria-label={`Supposed target of ${formatQuarter(answer.quarter)}`}
                      value={
                        typed[answer.quarter] ??
                        written(goal.quarters.find(({ quarter }) => quarter === answer.quarter)?.target)
                      }
                      onChange={event => setTyped({ ...typed, [answer.quarter]: event.target.value })}
                    />
                  )}
                </td>
                <td>
                  <Money minor={answer.supposed} currency={currency} style="compact" />
                </td>
                <td>
                  <Money minor={answer.likely} currency={currency} style="compact" />
                </td>
                <td>
                  {coverageInWords(answer.likely, answer.target)} →{' '}
                  {coverageInWords(answer.likely, answer.supposed)}
                </td>
                <td>
                  <Money minor={answer.gap} currency={currency} style="compact" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={css.footLine} aria-live="polite">
        The gap of all quarters is <Money minor={gap} currency={currency} strong />.{' '}
        {funding === null ? (
          'What closing it would cost cannot be said: no campaign names both its funding and the pipeline it should bring.'
        ) : (
          <>
            At the rate your campaigns should work, closing it takes at least{' '}
            <Money minor={funding} currency={currency} strong /> of funding.
          </>
        )}
      </p>
      <p className={css.footLine}>
        {partner?.tier === undefined ? 'The partner has no tier.' : <>Tier {partner.tier}.</>} Tiers are kept
        by name; what one asks for is not in the book, so what this goal would need for the next one cannot be
        said.
      </p>
    </section>
  )
}
