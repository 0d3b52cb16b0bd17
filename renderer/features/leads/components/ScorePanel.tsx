import { type LeadScore, LOW_CONFIDENCE } from '@shared/domain/lead/score.ts'
import { formatPercent } from '../../../ui/format/numbers.ts'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { Skeleton } from '../../../ui/skeleton/Skeleton.tsx'
import css from '../lead.module.css'

const points = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

/** The score with what each factor gives and why; what is not known is said and not counted. */
export function ScorePanel({ score }: { score: LeadScore | undefined }) {
  return (
    <Section title="Score" note="a convention of this workspace, from what was known when it came">
      <Panel flush>
        {score ? (
          <>
            <div className={css.scoreHead}>
              <span className={css.scoreValue}>{score.score ?? 'n/a'}</span>
              <span className={css.quiet}>{confidenceWords(score)}</span>
            </div>
            <ul className={css.list}>
              {score.factors.map(factor => (
                <li key={factor.id} className={css.scoreRow}>
                  <span>{factor.label}</span>
                  <span className={css.track} aria-hidden>
                    {factor.got !== undefined && (
                      <span
                        className={css.fill}
                        style={{ display: 'block', inlineSize: `${(factor.got / factor.points) * 100}%` }}
                      />
                    )}
                  </span>
                  <span className={css.end}>
                    {factor.got === undefined
                      ? 'n/a'
                      : `${points.format(factor.got)} of ${points.format(factor.points)}`}
                  </span>
                  <span dir="auto">{factor.words}</span>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <Skeleton lines={5} />
        )}
      </Panel>
    </Section>
  )
}

function confidenceWords({ score, confidence }: LeadScore): string {
  if (score === undefined) return 'Nothing is known that it could be judged by.'
  const judged = `of 100; ${formatPercent(confidence)} of the points could be judged`
  return confidence < LOW_CONFIDENCE ? `${judged}, so it says little yet` : judged
}
