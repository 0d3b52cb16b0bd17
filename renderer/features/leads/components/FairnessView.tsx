import { Scale } from 'lucide-react'
import { useFairness } from '../../../columns/leads/leadStore.ts'
import { partnerHref } from '../../../state/places.ts'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'
import { formatCount, formatPercent } from '../../../ui/format/numbers.ts'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { Skeleton } from '../../../ui/skeleton/Skeleton.tsx'
import css from '../leads.module.css'
import { hoursInWords, inTenths } from '../viewModelWords.ts'
import { GotBar } from './GotBar.tsx'

/** What each partner got against its weight: the promise of fair sharing, to be checked. */
export function FairnessView() {
  const fairness = useFairness(true)
  if (!fairness) return <Skeleton lines={8} />
  const { rows, days, offers } = fairness
  if (rows.length === 0)
    return (
      <EmptyState icon={<Scale aria-hidden />} title="No lead was offered yet">
        Once leads are given out, this shows what each partner got against its weight over the last {days}{' '}
        days.
      </EmptyState>
    )
  const most = Math.max(1, ...rows.flatMap(({ got, due }) => [got, due]))
  return (
    <div className={css.scroll}>
      <Section
        title="What each partner got against its weight"
        note={`${formatCount(offers)} offers of the last ${days} days, from the leads’ own trail`}
      >
        <p className={css.lead}>
          The bar is what a partner was offered, the tick what its share of the weight says, added up over
          every lead it could have been offered. Greatest difference first.
        </p>
        <Panel flush>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">Partner</th>
                <th scope="col">Got against weight</th>
                <th scope="col" className={css.end}>
                  Got
                </th>
                <th scope="col" className={css.end}>
                  By weight
                </th>
                <th scope="col" className={css.end}>
                  Difference
                </th>
                <th scope="col" className={css.end} title="Accepted of those answered or lapsed">
                  Accepted
                </th>
                <th
                  scope="col"
                  className={css.end}
                  title="Median time from the offer to its answer, by the clock"
                >
                  Answers in
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => {
                const answered = row.accepted + row.declined + row.lapsed
                return (
                  <tr key={row.partnerId}>
                    <td className={css.cut}>
                      <a
                        className={css.partner}
                        href={partnerHref(row.partnerId)}
                        dir="auto"
                        title={row.name}
                      >
                        {row.name}
                      </a>
                    </td>
                    <td className={css.fill}>
                      <GotBar
                        got={row.got}
                        due={row.due}
                        most={most}
                        label={`${formatCount(row.got)} got, ${inTenths(row.due)} by its weight`}
                      />
                    </td>
                    <td className={css.end}>{formatCount(row.got)}</td>
                    <td className={css.end}>{inTenths(row.due)}</td>
                    <td className={css.end}>{signed(row.got - row.due)}</td>
                    <td className={css.end}>
                      {row.acceptRate === undefined ? (
                        <span className={css.none}>n/a</span>
                      ) : (
                        `${formatPercent(row.acceptRate * 100)} of ${formatCount(answered)}`
                      )}
                    </td>
                    <td className={css.end}>
                      {row.hoursToAnswer === undefined ? (
                        <span className={css.none}>n/a</span>
                      ) : (
                        hoursInWords(row.hoursToAnswer)
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Panel>
      </Section>
    </div>
  )
}

/** `+1.4`, `−0.3`; what rounds to nothing has no sign. */
const signed = (value: number): string =>
  Math.abs(value) < 0.05 ? inTenths(0) : `${value > 0 ? '+' : '−'}${inTenths(Math.abs(value))}`
