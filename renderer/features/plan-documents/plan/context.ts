import { isBlank, type RichText } from '@shared/domain/fields/richText.ts'
import { namelessInWords, type Say } from '@shared/domain/plan/fieldWords.ts'
import type { PartKind, PartOf, PlanPart } from '@shared/domain/plan/partSchema.ts'
import { partsOfKind } from '@shared/domain/plan/partSchema.ts'
import { type GoalStanding, goalStanding } from '@shared/domain/plan/rollUp.ts'
import type { PlanSection, PlanStatus } from '@shared/domain/plan/schema.ts'
import type { PlanContent, PlanVersion } from '@shared/domain/plan/versionSchema.ts'
import { type Formats, formatsFor } from '@shared/domain/scorecard/formats.ts'
import { exponentOf } from '@shared/lib/money.ts'

/** What a plan document shows: a locked version, frozen, or the plan as it is now, a draft. */
export type PlanSource =
  | { readonly version: PlanVersion; readonly hashHolds: boolean }
  | { readonly draft: PlanContent; readonly status: PlanStatus }

/** Everything the sections are made from. */
export interface PlanContext {
  readonly source: PlanSource
  readonly content: PlanContent
  readonly formats: Formats
  readonly say: Say
  readonly locale: string
  /** Amounts of tables with sums: with cents everywhere as soon as one has some, so that what is printed adds up. */
  amount(minor: number): string
  /** Width of the page's text in pixels, for charts. */
  readonly width: number
  readonly standings: ReadonlyMap<string, GoalStanding>
  parts<K extends PartKind>(kind: K): readonly PartOf<K>[]
  /** The prose of a section, if anything is written. */
  text(section: PlanSection): RichText | undefined
}

export function planContext(source: PlanSource, locale: string, width: number): PlanContext {
  const content = 'version' in source ? source.version.content : source.draft
  const { plan, partner, names, parts, actuals, asOf } = content
  const formats = formatsFor(locale, plan.currency)
  const goals = partsOfKind(parts, 'goal')
  const titles = new Map<string, string>(goals.map(({ id, title }) => [id, title]))
  const unit = 10 ** exponentOf(plan.currency)
  return {
    source,
    content,
    formats,
    locale,
    amount: parts.some(part => amountsOf(part).some(minor => minor % unit !== 0))
      ? formats.exactAmount
      : formats.amount,
    width,
    standings: new Map(goals.map(goal => [goal.id, goalStanding(goal, actuals, asOf)])),
    say: {
      partner: partner.name,
      money: minor => (minor % unit === 0 ? formats.amount(minor) : formats.exactAmount(minor)),
      number: formats.number,
      date: formats.date,
      quarter: quarter => formats.quarter(quarter as never),
      nameOf: id => names[id] ?? titles.get(id) ?? namelessInWords(id),
    },
    parts: kind => partsOfKind(parts, kind),
    text: section => {
      const doc = partsOfKind(parts, 'text').find(one => one.section === section)?.doc
      return isBlank(doc) ? undefined : doc
    },
  }
}

const amountsOf = (part: PlanPart): readonly number[] =>
  part.kind === 'forecast'
    ? [part.worst, part.likely, part.best]
    : part.kind === 'campaign'
      ? [part.ours, part.theirs, part.expectedPipeline]
      : part.kind === 'resource'
        ? [part.budget]
        : []

/** `version 2`, or that it is a draft of one. */
export const versionWords = ({ source, content }: PlanContext): string =>
  'version' in source ? `version ${content.version}` : `draft of version ${content.version}`

/** A section that stands in the document, for its contents. */
export interface PrintedSection {
  readonly section: PlanSection
  readonly number: number
  readonly title: string
}
