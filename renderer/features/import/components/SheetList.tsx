import type { SheetInfo } from '@shared/domain/import/engine.ts'
import { useId } from 'react'
import { sheetWords } from '../viewModelWords.ts'
import css from './sheet.module.css'

interface SheetListProps {
  readonly sheets: readonly SheetInfo[]
  readonly chosen: number | undefined
  onChoose(sheet: number): void
}

/** The sheets of a workbook; hidden ones are marked, unreadable ones say why. */
export function SheetList({ sheets, chosen, onChoose }: SheetListProps) {
  const name = useId()
  return (
    <fieldset className={css.sheets}>
      <legend className={css.legend}>Sheet</legend>
      {sheets.map((sheet, i) => (
        <label key={sheet.name} className={css.option} data-chosen={i === chosen || undefined}>
          <input
            type="radio"
            name={name}
            checked={i === chosen}
            disabled={sheet.problem !== undefined}
            onChange={() => onChoose(i)}
          />
          <span className={css.name} dir="auto">
            {sheet.name}
          </span>
          <span className={css.about}>{sheetWords(sheet)}</span>
        </label>
      ))}
    </fieldset>
  )
}
