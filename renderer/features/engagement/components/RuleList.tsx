import { deleteEngagementRules, reorderEngagementRules } from '@shared/domain/engagement/commands.ts'
import type { EngagementRule } from '@shared/domain/engagement/schema.ts'
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { isBusyKey } from '../../../ui/keys/isBusyKey.ts'
import css from '../rules.module.css'
import type { RulesView } from '../useRules.ts'
import { RuleRow } from './RuleRow.tsx'

interface RuleListProps {
  readonly view: RulesView
  onOpen(rule: EngagementRule): void
}

/** The ids with one of them at another place. */
export function moved<T>(ids: readonly T[], from: number, to: number): readonly T[] {
  const next = [...ids]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}

/** Rules in their order; J and K go, Enter opens, Alt+arrows and the mouse move, Delete deletes. */
export function RuleList({ view, onOpen }: RuleListProps) {
  const { rules } = view
  const [at, setAt] = useState(0)
  const [dragged, setDragged] = useState<number>()
  const [over, setOver] = useState<number>()
  const list = useRef<HTMLOListElement>(null)
  const current = Math.min(at, rules.length - 1)
  const currentId = rules[current]?.id

  // The first rule has the keyboard; a rule that was moved keeps it.
  useEffect(() => {
    const nobody = document.activeElement === document.body || document.activeElement === null
    const inList = list.current?.contains(document.activeElement) === true
    if (currentId !== undefined && (nobody || inList))
      list.current?.querySelector<HTMLElement>('[data-current="true"]')?.focus()
  }, [currentId])

  const move = (from: number, to: number) => {
    if (to < 0 || to >= rules.length || from === to) return
    setAt(to)
    const ids = moved(
      rules.map(({ id }) => id),
      from,
      to,
    )
    void actOrSay(reorderEngagementRules, { ids: [...ids] })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || isBusyKey(event.nativeEvent)) return
    const rule = rules[current]
    const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key]
    if (by !== undefined && event.altKey) move(current, current + by)
    else if (by !== undefined) setAt(Math.max(0, Math.min(rules.length - 1, current + by)))
    else if (event.key === 'Home') setAt(0)
    else if (event.key === 'End') setAt(rules.length - 1)
    else if ((event.key === 'Enter' || event.key === 'e') && rule) onOpen(rule)
    else if (event.key === 'Delete' && rule) void actOrSay(deleteEngagementRules, { ids: [rule.id] })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onDrop = (event: DragEvent, to: number) => {
    event.preventDefault()
    if (dragged !== undefined) move(dragged, to)
    setDragged(undefined)
    setOver(undefined)
  }

  return (
    <ol ref={list} className={css.rules} aria-label="Rules of engagement" onKeyDown={onKeyDown}>
      {rules.map((rule, index) => (
        <RuleRow
          key={rule.id}
          rule={rule}
          place={index + 1}
          view={view}
          current={index === current}
          mark={
            over === index && dragged !== undefined && dragged !== index
              ? dragged < index
                ? 'after'
                : 'before'
              : undefined
          }
          onFocus={() => setAt(index)}
          onOpen={() => onOpen(rule)}
          drag={{
            onDragStart: () => setDragged(index),
            onDragOver: event => {
              if (dragged === undefined) return
              event.preventDefault()
              setOver(index)
            },
            onDragEnd: () => {
              setDragged(undefined)
              setOver(undefined)
            },
            onDrop: event => onDrop(event, index),
          }}
        />
      ))}
    </ol>
  )
}
