import type { ImportCounts } from '@shared/domain/import/engine.ts'
import { Fragment } from 'react'
import { addends, addsUp, sumWords } from '../viewModelCounts.ts'
import { count } from '../viewModelWords.ts'
import css from './counts.module.css'

interface CountStripProps {
  readonly counts: ImportCounts
  /** After the import: the same figures in the past tense. */
  readonly done?: boolean
  readonly large?: boolean
}

/** The rows as a sum anybody can check: rows = new + … + failing. */
export function CountStrip({ counts, done = false, large = false }: CountStripProps) {
  return (
    <>
      <p className={large ? css.large : css.strip} role="img" aria-label={sumWords(counts, done)}>
        <span className={css.part}>
          <b>{count(counts.rows)}</b> {counts.rows === 1 ? 'row' : 'rows'}
        </span>
        {addends(counts, done).map(({ key, rows, word }, i) => (
          <Fragment key={key}>
            <span className={css.sign}>{i === 0 ? '=' : '+'}</span>
            <span className={css.part} data-key={key} data-zero={rows === 0 || undefined}>
              <b>{count(rows)}</b> {word}
            </span>
          </Fragment>
        ))}
      </p>
      {!addsUp(counts) && (
        <p className={css.fault} role="alert">
          These figures do not add up, which is a fault of Tandem. Do not import; report the file’s shape.
        </p>
      )}
    </>
  )
}
