import type { GiveOutPlan } from '../../../columns/leads/leadBook.ts'
import { formatInstant } from '../../../ui/format/dates.ts'
import { formatCount, formatPercent } from '../../../ui/format/numbers.ts'
import css from '../leads.module.css'
import { inTenths, leads } from '../viewModelWords.ts'
import { GotBar } from './GotBar.tsx'

/** At the left what each partner gets, at the right every lead with its partner, below those nobody can take. */
export function GiveOutPreview({ plan }: { plan: GiveOutPlan }) {
  const { offers, left, partners, days } = plan
  const most = Math.max(1, ...partners.flatMap(({ due, got }) => [due, got]))
  return (
    <div className={css.plan}>
      <section aria-label="What each partner gets">
        <h3 className={css.heading}>
          <span>What each partner gets</span>
          <span>got against weight, {days} days</span>
        </h3>
        <ul className={css.lines}>
          {partners.map(({ id, name, gets, due, got }) => (
            <li key={id} className={css.gets}>
              <span className={css.cut} dir="auto" title={name}>
                {name}
              </span>
              <GotBar
                got={got}
                due={due}
                most={most}
                label={`${formatCount(got)} got with these, ${inTenths(due)} by its weight`}
              />
              <span className={`${css.end} ${gets > 0 ? css.strong : css.none}`}>
                {gets > 0 ? `+${formatCount(gets)}` : '–'}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="Which lead goes to whom">
        <h3 className={css.heading}>
          <span>Which lead goes to whom</span>
          <span>score · share</span>
        </h3>
        <ul className={css.lines}>
          {offers.map(offer => (
            <li key={offer.id} className={css.goes}>
              <span className={css.cut} dir="auto" title={offer.company}>
                {offer.company}
              </span>
              <span className={css.end}>{offer.score ?? 'n/a'}</span>
              <span
                className={css.cut}
                dir="auto"
                title={`${offer.partner}: ${formatPercent(offer.share * 100)} of the weight; answers by ${formatInstant(offer.answerBy)}`}
              >
                {offer.partner}
              </span>
              <span className={`${css.end} ${css.none}`}>{formatPercent(offer.share * 100)}</span>
            </li>
          ))}
        </ul>
        {left.length > 0 && (
          <>
            <h3 className={`${css.heading} ${css.apart}`}>
              <span>
                {leads(left.length)} {left.length === 1 ? 'stays' : 'stay'} here
              </span>
            </h3>
            <ul className={css.lines}>
              {left.map(({ id, company, why }) => (
                <li key={id} className={css.stays}>
                  <span>
                    <strong dir="auto">{company}</strong>: {why}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  )
}
