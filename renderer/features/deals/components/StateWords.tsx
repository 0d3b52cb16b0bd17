import type { DealLine } from '../../../columns/deals/dealLine.ts'
import { today } from '../../../data/today.ts'
import css from '../deals.module.css'
import { stateInWords } from '../viewModelWords.ts'

/** Whether it slipped or closes soon, with its sign; a dash where there is nothing to say. */
export function StateWords({ line }: { line: Pick<DealLine, 'state' | 'closeOn'> }) {
  const words = stateInWords(line.state, line.closeOn, today())
  if (words === undefined) return <span className={css.none}>–</span>
  return (
    <span className={line.state === 'slipped' ? css.slipped : css.closing}>
      <span aria-hidden>{line.state === 'slipped' ? '▼ ' : '▲ '}</span>
      {words}
    </span>
  )
}
