// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a row is the keyboard's place in the list; its keys are said beside its actions
// biome-ignore-all lint/a11y/noNoninteractiveElementInteractions: as above
import type { AutomationRule } from '@shared/domain/automation/schema.ts'
import { PROCESS_LABELS } from '@shared/domain/automation/schema.ts'
import type { RuleWords } from '@shared/domain/automation/sentence.ts'
import { ArrowDown, ArrowUp, FlaskConical, MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { RuleTally } from '../../../columns/automation/automationQuestions.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import { Switch } from '../../../ui/forms/Switch.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { OUTCOMES } from '../viewModelRun.ts'
import { RuleSentence } from './RuleSentence.tsx'
import css from './rules.module.css'

interface RuleRowProps {
  readonly rule: AutomationRule
  readonly place: number
  readonly tally: RuleTally | undefined
  readonly words: RuleWords
  readonly tabbable: boolean
  onFocus(): void
  onKeyDown(event: KeyboardEvent<HTMLElement>): void
  onSwitch(): void
  onEdit(): void
  onTry(): void
  onMove(by: number): void
  onRemove(): void
}

/** One rule as a sentence, with its switch and what it did last. */
export function RuleRow(props: RuleRowProps) {
  const { rule, place, tally, words, tabbable, onSwitch, onEdit, onTry, onMove, onRemove } = props
  const [menu, setMenu] = useState<HTMLElement | null>(null)
  return (
    <li
      data-rule
      data-on={rule.enabled}
      className={css.rule}
      tabIndex={tabbable ? 0 : -1}
      aria-label={`${rule.name}, ${rule.enabled ? 'on' : 'off'}`}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
    >
      <span className={css.place}>{place}</span>
      <div className={css.what}>
        <div className={css.ruleTop}>
          <strong dir="auto">{rule.name}</strong>
          <span className={css.process}>{PROCESS_LABELS[rule.process]}</span>
        </div>
        <RuleSentence rule={rule} words={words} />
        <LastRun tally={tally} />
      </div>
      <div className={css.tools}>
        <Button size="small" icon={<FlaskConical aria-hidden />} kbd="d" tabIndex={-1} onClick={onTry}>
          Try
        </Button>
        <IconButton
          small
          label={`More about ${rule.name}`}
          tabIndex={-1}
          onClick={event => setMenu(event.currentTarget)}
        >
          <MoreHorizontal aria-hidden />
        </IconButton>
        <span className={css.switch}>
          <Switch label={rule.enabled ? 'On' : 'Off'} checked={rule.enabled} onChange={onSwitch} />
        </span>
      </div>
      <Menu
        anchor={menu}
        label={rule.name}
        onClose={() => setMenu(null)}
        entries={[
          { id: 'edit', label: 'Edit…', icon: <Pencil aria-hidden />, kbd: 'enter', onSelect: onEdit },
          {
            id: 'up',
            label: 'Ask earlier',
            icon: <ArrowUp aria-hidden />,
            kbd: 'alt+↑',
            onSelect: () => onMove(-1),
          },
          {
            id: 'down',
            label: 'Ask later',
            icon: <ArrowDown aria-hidden />,
            kbd: 'alt+↓',
            onSelect: () => onMove(1),
          },
          null,
          {
            id: 'delete',
            label: 'Delete',
            icon: <Trash2 aria-hidden />,
            kbd: 'Del',
            danger: true,
            onSelect: onRemove,
          },
        ]}
      />
    </li>
  )
}

function LastRun({ tally }: { tally: RuleTally | undefined }) {
  if (!tally?.last) return <p className={css.last}>It has not acted yet.</p>
  const { runs, last } = tally
  return (
    <p className={css.last}>
      {formatCount(runs)} {runs === 1 ? 'run' : 'runs'} · last {formatInstant(last.at)}
      {last.outcome !== 'done' && (
        <span data-outcome={last.outcome}>
          {' '}
          · {OUTCOMES[last.outcome].label.toLowerCase()}
          {last.note !== undefined && `: ${last.note}`}
        </span>
      )}
    </p>
  )
}
