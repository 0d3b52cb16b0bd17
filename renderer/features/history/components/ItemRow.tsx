// biome-ignore-all lint/a11y/useSemanticElements: see HistoryList
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys are the list's
import { whoInWords } from '@shared/domain/history/words.ts'
import type { CSSProperties } from 'react'
import { datesInWords, formatInstant, formatTimeOf } from '../../../ui/format/dates.ts'
import css from '../page.module.css'
import { countsInWords } from '../viewModelCounts.ts'
import type { HistoryItem } from '../viewModelItems.ts'

interface ItemRowProps {
  readonly id: string
  readonly item: HistoryItem
  readonly chosen: boolean
  readonly style: CSSProperties
  onChoose(): void
}

/** When, what and by whom, with the number of records. */
export function ItemRow({ id, item, chosen, style, onChoose }: ItemRowProps) {
  const { entry } = item
  return (
    <div id={id} role="option" aria-selected={chosen} className={css.row} style={style} onClick={onChoose}>
      <time dateTime={entry.at} title={formatInstant(entry.at)}>
        {formatTimeOf(entry.at)}
      </time>
      <span className={css.words}>
        <span dir="auto" className={css.label}>
          {datesInWords(entry.label)}
        </span>
        <span dir="auto" className={css.by}>
          {whoInWords(entry)} · {countsInWords(item)}
        </span>
      </span>
    </div>
  )
}
