import { PARTNER_TYPE_LABELS } from '@shared/domain/partner/schema.ts'
import type { Scorecard } from '@shared/domain/scorecard/compute.ts'
import type { Formats } from '@shared/domain/scorecard/formats.ts'
import { verdict } from '@shared/domain/scorecard/verdict.ts'
import { Fragment } from 'react'
import { cx } from '../../../ui/cx.ts'
import { TrendLine } from '../../../ui/document/charts/TrendLine.tsx'
import { Name } from '../../../ui/document/Name.tsx'
import type { DocumentContext } from './context.ts'
import { StatePill } from './StatePill.tsx'
import styles from './scorecard.module.css'

/** Names longer than this are set smaller, so that page 1 keeps its shape. */
const LONG = 48

/** Who it is about, one sentence, and the score with its trend. */
export function TitleBlock({ context }: { readonly context: DocumentContext }) {
  const { facts, card, formats, template } = context
  return (
    <header className={styles.title}>
      <div className={styles.who}>
        <h1 className={cx(styles.name, facts.partner.name.length > LONG && styles.longName)}>
          <Name>{facts.partner.name}</Name>
        </h1>
        <About context={context} />
        <p className={styles.verdict}>{verdict(card, formats)}</p>
      </div>
      <div className={styles.score}>
        <div className={card.score === undefined ? styles.noScore : styles.points}>
          {card.score === undefined ? 'n/a' : formats.number(card.score)}
        </div>
        <StatePill state={card.band} />
        {card.trend.points.some(({ score }) => score !== undefined) && (
          <TrendLine
            title={trendTitle(card, formats)}
            width={168}
            height={50}
            values={card.trend.points.map(({ score }) => score)}
            marks={[template.bands.watch, template.bands.healthy]}
          />
        )}
        <div className={styles.note}>{trendCaption(card, formats)}</div>
      </div>
    </header>
  )
}

/** Type, place · tier · owner; only what is known. */
function About({ context }: { readonly context: DocumentContext }) {
  const { types, city, country, tier, owner } = context.facts.partner
  const type = types.map(each => PARTNER_TYPE_LABELS[each]).join(', ')
  const place = [city, country].filter(part => part !== undefined && part !== '')
  const parts = [[...(type ? [type] : []), ...place], tier ? [tier] : [], owner ? [owner] : []].filter(
    ({ length }) => length > 0,
  )
  return (
    <p className={styles.about}>
      {parts.map((part, i) => (
        <Fragment key={i}>
          {i > 0 && ' · '}
          {part.map((text, j) => (
            <Fragment key={j}>
              {j > 0 && ', '}
              <Name>{text ?? ''}</Name>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </p>
  )
}

const trendTitle = ({ trend }: Scorecard, formats: Formats): string =>
  `Score of eight quarters: ${trend.points
    .map(({ quarter, score }) => `${formats.quarter(quarter)} ${score ?? 'no data'}`)
    .join(', ')}.`

function trendCaption({ trend }: Scorecard, formats: Formats): string {
  const scores = trend.points.flatMap(({ score }) => (score === undefined ? [] : [formats.number(score)]))
  const [first, last] = [scores[0], scores.at(-1)]
  if (first === undefined || last === undefined) return 'no earlier quarter has data'
  if (scores.length === 1) return 'one quarter has data so far'
  const all = scores.length === trend.points.length
  const without = trend.leftOut.length > 0 ? `, without ${trend.leftOut.join(', ')}` : ''
  return `${all ? 'eight quarters' : `${scores.length} of 8 quarters`}, ${first} → ${last}${without}`
}
