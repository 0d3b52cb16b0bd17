import { strategyChanges } from '@shared/domain/strategy/compare.ts'
import { formerStrategy } from '@shared/domain/strategy/current.ts'
import type { Strategy } from '@shared/domain/strategy/schema.ts'
import { type LinkedGoal, useLinkedGoals } from '../../../data/linkedGoals.ts'
import { pathOf } from '../../../state/places.ts'
import { datesInWords, formatDate, formatInstant } from '../../../ui/format/dates.ts'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../strategy.module.css'

interface StrategyReadProps {
  readonly row: Strategy
  readonly rows: readonly Strategy[]
}

/** A published version: its words, its goals with the goals of plans that serve them, and what it changed. */
export function StrategyRead({ row, rows }: StrategyReadProps) {
  const linked = useLinkedGoals()
  return (
    <div className={css.document}>
      <p className={css.quiet}>
        Published {row.publishedAt && formatInstant(row.publishedAt)}
        {row.reason && ` · ${row.reason}`}
      </p>
      {row.vision && (
        <Section title="Vision">
          <p className={css.vision} dir="auto">
            {row.vision}
          </p>
        </Section>
      )}
      {row.mission && (
        <Section title="Mission">
          <p className={css.mission} dir="auto">
            {row.mission}
          </p>
        </Section>
      )}
      <Section title="Goals">
        <ul className={css.goals}>
          {row.goals.map(goal => (
            <li key={goal.key}>
              <Panel>
                <h3 dir="auto">{goal.title}</h3>
                {goal.detail && <p dir="auto">{goal.detail}</p>}
                {goal.by && <p className={css.quiet}>By {formatDate(goal.by)}</p>}
                <Links of={goal.key} among={linked} />
              </Panel>
            </li>
          ))}
        </ul>
      </Section>
      <Changes row={row} rows={rows} />
    </div>
  )
}

interface LinksProps {
  readonly of: string
  /** The goals of all plans, read once for the page. */
  readonly among: readonly LinkedGoal[] | undefined
}

/** Which goals of plans serve a goal, with their partner. */
export function Links({ of, among }: LinksProps) {
  const linked = among?.filter(({ key }) => key === of)
  if (!linked) return null
  if (linked.length === 0) return <p className={css.quiet}>No goal of a plan serves it yet.</p>
  return (
    <ul className={css.links} aria-label="Goals of plans that serve it">
      {linked.map(({ id, title, plan, planId, partner }) => {
        const path = pathOf(planId)
        return (
          <li key={id}>
            <bdi>{title}</bdi>{' '}
            <span className={css.quiet}>
              · <bdi>{partner}</bdi> · <bdi>{path ? <a href={`#${path}`}>{plan}</a> : plan}</bdi>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** What a version changed against the published one before it, in words. */
export function Changes({ row, rows }: StrategyReadProps) {
  const former = formerStrategy(rows, row)
  if (!former) return null
  const changes = strategyChanges(former, row)
  return (
    <Section title={`Against version ${former.version}`}>
      {changes.length === 0 ? (
        <p className={css.quiet}>Nothing differs.</p>
      ) : (
        <ul className={css.changes}>
          {changes.map(text => (
            <li key={text} dir="auto">
              {datesInWords(text)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
