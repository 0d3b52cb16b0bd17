// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
import { fold } from '@shared/lib/text.ts'
import { Check } from 'lucide-react'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { formatCount } from '../format/numbers.ts'
import css from './menu.module.css'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly count?: number
}

export interface ChoicePanelProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  /** Several: it stays open and ticks. One: a pick closes it. */
  readonly several: boolean
  /** Lets a new word be made from what was typed. */
  readonly allowNew?: boolean
  onChange(chosen: readonly string[]): void
  onClose(): void
}

/** A search field over a list to tick from or pick from; the arrows stay in the field. */
export function ChoicePanel(props: ChoicePanelProps) {
  const { label, choices, chosen, several, allowNew, onChange, onClose } = props
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const found = useMemo(() => matching(choices, typed, allowNew === true), [choices, typed, allowNew])
  const [first] = useState(() => new Set(chosen))
  const shown = useMemo(() => drawn(found, first), [found, first])
  const take = (choice: Choice | undefined) => {
    if (!choice) return
    if (!several) {
      onClose()
      return onChange([choice.value])
    }
    onChange(
      chosen.includes(choice.value)
        ? chosen.filter(value => value !== choice.value)
        : [...chosen, choice.value],
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter') take(shown[at])
    else return
    event.preventDefault()
  }
  return (
    <div className={css.choices}>
      <input
        // biome-ignore lint/a11y/noAutofocus: it is the one thing a just opened list is for
        autoFocus
        className={css.search}
        placeholder={allowNew ? 'Choose or type a new one' : label}
        aria-label={label}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={shown[at] ? `${id}-${at}` : undefined}
        value={typed}
        onChange={event => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={label} aria-multiselectable={several} className={css.list}>
        {shown.map((choice, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox moves through the options
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox takes the keys
          <div
            key={choice.value}
            id={`${id}-${i}`}
            role="option"
            aria-selected={chosen.includes(choice.value)}
            data-at={i === at || undefined}
            ref={i === at ? scrollTo : undefined}
            className={css.choice}
            onPointerMove={() => setAt(i)}
            onClick={() => take(choice)}
          >
            <span className={several ? css.box : css.mark}>
              {chosen.includes(choice.value) && <Check aria-hidden />}
            </span>
            <span className={css.label} dir="auto">
              {choice.label}
            </span>
            {choice.count !== undefined && <span className={css.count}>{choice.count}</span>}
          </div>
        ))}
        {shown.length === 0 && <div className={css.none}>Nothing matches.</div>}
      </div>
      {found.length > shown.length && (
        <p className={css.none}>{formatCount(found.length - shown.length)} more: type to find one.</p>
      )}
    </div>
  )
}

const DRAWN = 200

/**
 * Thousands of options would take seconds to draw, and nobody reads them: typing finds the one meant. Those
 * ticked when the list opened stand first where not all are drawn.
 */
function drawn(found: readonly Choice[], first: ReadonlySet<string>): readonly Choice[] {
  if (found.length <= DRAWN) return found
  const ticked = first.size === 0 ? [] : found.filter(choice => first.has(choice.value))
  const others = first.size === 0 ? found : found.filter(choice => !first.has(choice.value))
  return [...ticked, ...others].slice(0, DRAWN)
}

const scrollTo = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })

function matching(choices: readonly Choice[], typed: string, allowNew: boolean): Choice[] {
  const wanted = fold(typed.trim())
  const found = wanted ? choices.filter(choice => fold(choice.label).includes(wanted)) : [...choices]
  const isNew = allowNew && wanted && !choices.some(choice => fold(choice.label) === wanted)
  return isNew ? [...found, { value: typed.trim(), label: `“${typed.trim()}”` }] : found
}
