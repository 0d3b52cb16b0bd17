import type { EngagementRule } from '@shared/domain/engagement/schema.ts'
import { bounds, conditionsInWords, stepsInWords } from '@shared/domain/engagement/sentence.ts'
import { GripVertical } from 'lucide-react'
import type { DragEvent } from 'react'
import { Badge } from '../../../ui/badge/Badge.tsx'
import { cx } from '../../../ui/cx.ts'
import { datesInWords } from '../../../ui/format/dates.ts'
import css from '../rules.module.css'
import { idleWord, type RulesView } from '../useRules.ts'

interface RuleRowProps {
  readonly rule: EngagementRule
  readonly place: number
  readonly view: RulesView
  readonly current: boolean
  /** Where a rule that is being dragged would come to stand. */
  readonly mark: 'before' | 'after' | undefined
  readonly drag: {
    onDragStart(): void
    onDragOver(event: DragEvent): void
    onDragEnd(): void
    onDrop(event: DragEvent): void
  }
  onFocus(): void
  onOpen(): void
}

/** One rule as a sentence: for which registrations, and who wins. */
export function RuleRow({ rule, place, view, current, mark, drag, onFocus, onOpen }: RuleRowProps) {
  const idle = idleWord(rule, view.today)
  const limits = bounds(rule)
  return (
    <li
      className={cx(css.rule, idle && css.idle)}
      tabIndex={current ? 0 : -1}
      data-current={current}
      data-mark={mark}
      draggable
      onFocus={onFocus}
      onDoubleClick={onOpen}
      {...drag}
    >
      <GripVertical className={css.grip} aria-hidden />
      <span className={css.place}>{place}</span>
      <div className={css.what}>
        <button type="button" className={css.name} tabIndex={-1} dir="auto" onClick={onOpen}>
          {rule.name}
        </button>
        <p dir="auto">
          {conditionsInWords(rule, view.words)}: {stepsInWords(rule)}.
        </p>
        {limits && <p className={css.limits}>{datesInWords(capital(limits))}.</p>}
      </div>
      {idle && <Badge>{idle}</Badge>}
    </li>
  )
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
