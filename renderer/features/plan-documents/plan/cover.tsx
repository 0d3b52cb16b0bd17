import { PLAN_ROLE_LABELS, sideInWords } from '@shared/domain/plan/labels.ts'
import { planScore } from '@shared/domain/plan/rollUp.ts'
import {
  PLAN_SECTION_LABELS,
  PLAN_STATUS_LABELS,
  type PlanPerson,
  type PlanSection,
} from '@shared/domain/plan/schema.ts'
import { isInForce } from '@shared/domain/plan/stepCommands.ts'
import { isLateTask } from '@shared/domain/task/actionStatus.ts'
import { isOpenTask } from '@shared/domain/task/schema.ts'
import { cx } from '../../../ui/cx.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { PageRef } from '../../../ui/document/PageRef.tsx'
import { type Card, FigureCards } from '../parts/FigureCards.tsx'
import { note, subheading } from '../parts/heading.tsx'
import css from '../parts/parts.module.css'
import { proseBlocks } from '../parts/prose.tsx'
import { tableOf } from '../parts/tableOf.tsx'
import type { PlanContext, PlanSource, PrintedSection } from './context.ts'

/** Names longer than this are set smaller, so that page 1 keeps its shape. */
const LONG = 60

/** Who, for when, how far it came, four figures, the people, and what stands on which page. */
export function coverBlocks(
  context: PlanContext,
  sections: readonly PrintedSection[],
  missing: readonly PlanSection[],
): Block[] {
  const { plan, version } = context.content
  const text = context.text('cover')
  return [
    { kind: 'solid', key: 'title', node: <Title context={context} /> },
    { kind: 'solid', key: 'figures', gap: 18, node: <FigureCards cards={cards(context)} /> },
    ...(text ? proseBlocks('cover-text', text) : []),
    {
      kind: 'solid',
      key: 'control',
      gap: 16,
      node: (
        <dl className={css.facts}>
          <dt>Period</dt>
          <dd>
            {context.formats.date(plan.from)} to {context.formats.date(plan.to)}
          </dd>
          <dt>Version</dt>
          <dd>
            {version}, {statusWords(context.source).word.toLowerCase()}
          </dd>
          <dt>Figures as of</dt>
          <dd>{context.formats.date(context.content.asOf)}</dd>
          <dt>Currency</dt>
          <dd>{plan.currency}</dd>
          {plan.confidentiality && (
            <>
              <dt>Confidentiality</dt>
              <dd>
                <Name>{plan.confidentiality}</Name>
              </dd>
            </>
          )}
        </dl>
      ),
    },
    ...peopleBlocks(context),
    subheading('contents', 'Contents'),
    { kind: 'solid', key: 'contents-list', gap: 4, node: <Contents sections={sections} /> },
    ...(missing.length === 0
      ? []
      : [
          note(
            'missing',
            `Nothing is written yet: ${missing.map(one => PLAN_SECTION_LABELS[one]).join(', ')}.`,
          ),
        ]),
  ]
}

/** In two columns, read down the left one first. */
function Contents({ sections }: { readonly sections: readonly PrintedSection[] }) {
  const rows = Math.ceil(sections.length / 2)
  return (
    <ol className={css.contents} style={{ gridTemplateRows: `repeat(${rows}, auto)` }}>
      {sections.map(({ section, number, title }) => (
        <li key={section}>
          <span>{number}</span>
          <span>{title}</span>
          <span className={css.page}>
            <PageRef to={section} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function Title({ context }: { readonly context: PlanContext }) {
  const { plan, partner } = context.content
  const { word, tone } = statusWords(context.source)
  return (
    <header>
      <p className={css.kicker}>Joint business plan</p>
      <h1 className={cx(css.title, plan.name.length > LONG && css.longTitle)}>
        <Name>{plan.name}</Name>
      </h1>
      <p className={css.under}>
        with <Name>{partner.name}</Name>{' '}
        <span className={css.pill} data-tone={tone}>
          {word}
        </span>
      </p>
    </header>
  )
}

/** How far what is printed came, in one word. */
function statusWords(source: PlanSource): { word: string; tone: string } {
  if ('draft' in source)
    return { word: source.status === 'inReview' ? 'Draft, in review' : 'Draft', tone: 'watch' }
  const { version } = source
  if (version.withdrawnAt) return { word: 'Withdrawn', tone: 'bad' }
  if (version.supersededAt) return { word: PLAN_STATUS_LABELS.superseded, tone: 'none' }
  return isInForce(version)
    ? { word: PLAN_STATUS_LABELS.signed, tone: 'good' }
    : { word: PLAN_STATUS_LABELS.locked, tone: 'accent' }
}

function cards({ content, parts, standings, formats }: PlanContext): readonly Card[] {
  const goals = parts('goal')
  const { all } = planScore(goals, [...standings.values()])
  const lines = parts('forecast')
  const sum = (of: 'worst' | 'likely' | 'best') => lines.reduce((total, line) => total + line[of], 0)
  const campaigns = parts('campaign')
  const [ours, theirs] = [
    campaigns.reduce((total, { ours }) => total + ours, 0),
    campaigns.reduce((total, { theirs }) => total + theirs, 0),
  ]
  const open = content.actions.filter(isOpenTask)
  const late = open.filter(action => isLateTask(action, content.asOf)).length
  const short = (minor: number) => `${formats.currencySign} ${formats.shortAmount(minor)}`
  return [
    {
      label: 'Goals reached so far',
      value: all.score === null ? undefined : `${formats.number(all.score)} of 100`,
      below:
        goals.length === 0
          ? 'no goal yet'
          : `${formats.number(goals.length)} goals, those with figures, by weight`,
    },
    {
      label: 'Forecast, likely',
      value: lines.length === 0 ? undefined : short(sum('likely')),
      below: lines.length === 0 ? 'no forecast yet' : `${short(sum('worst'))} to ${short(sum('best'))}`,
    },
    {
      label: 'Campaign money',
      value: campaigns.length === 0 ? undefined : short(ours + theirs),
      below: campaigns.length === 0 ? 'no campaign yet' : `ours ${short(ours)}, theirs ${short(theirs)}`,
    },
    {
      label: 'Open actions',
      value: content.actions.length === 0 ? undefined : formats.number(open.length),
      below:
        content.actions.length === 0
          ? 'no action yet'
          : `of ${formats.number(content.actions.length)}, ${late === 0 ? 'none late' : `${formats.number(late)} late`}`,
    },
  ]
}

function peopleBlocks({ content, say }: PlanContext): Block[] {
  const { people } = content.plan
  if (people.length === 0) return []
  return [
    subheading('people', 'Owners and sponsors'),
    tableOf<PlanPerson>({
      key: 'people-table',
      label: 'Owners and sponsors of both sides',
      dense: true,
      gap: 2,
      rows: people,
      rowKey: (_, i) => String(i),
      columns: [
        { head: 'Name', width: 30, cell: ({ person }) => <Name>{person.name}</Name> },
        {
          head: 'Side',
          width: 26,
          cell: ({ person }) => <Name>{sideInWords(person.side, say.partner)}</Name>,
        },
        { head: 'In the plan', width: 20, cell: ({ role }) => PLAN_ROLE_LABELS[role] },
        { head: 'Title', width: 24, cell: ({ title }) => title && <Name>{title}</Name> },
      ],
    }),
  ]
}
