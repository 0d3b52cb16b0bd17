import { LOW_CONFIDENCE } from '@shared/domain/lead/score.ts'
import css from '../leads.module.css'

/** A score as figure and bar; hatched where too little was known to judge it, n/a where nothing was. */
export function ScoreBar({ score, confidence }: { score: number | undefined; confidence: number }) {
  if (score === undefined) return <span className={css.none}>n/a</span>
  const unsure = confidence < LOW_CONFIDENCE
  return (
    <span className={css.score}>
      <span className={css.scoreFigure}>{score}</span>
      <span className={css.scoreTrack} aria-hidden>
        <span className={unsure ? css.scoreUnsure : css.scoreFill} style={{ inlineSize: `${score}%` }} />
      </span>
      {unsure && <span className="visually-hidden">, little is known of it</span>}
    </span>
  )
}
