import { memo, useId, useLayoutEffect, useRef } from 'react'
import css from '../find.module.css'
import { lineElementId } from '../lineElementId.ts'
import type { Line, LineGroup } from '../viewModelLines.ts'
import { LineOption } from './LineOption.tsx'

interface ResultsProps {
  readonly id: string
  readonly label: string
  readonly groups: readonly LineGroup[]
  readonly current: Line | undefined
  onPoint(line: Line): void
  onRun(line: Line): void
}

/** The list under the field; the line the keyboard is on stays in view. Not drawn anew with every letter. */
export const Results = memo(({ id, label, groups, current, onPoint, onRun }: ResultsProps) => {
  const list = useRef<HTMLDivElement>(null)
  const active = current && lineElementId(id, current)
  useLayoutEffect(() => {
    const line = active === undefined ? null : document.getElementById(active)
    if (!line || !list.current) return
    // The first line brings its heading along.
    if (line === list.current.querySelector('[role="option"]')) list.current.scrollTop = 0
    else line.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className={css.results}>
      {groups.map(group => (
        <Group
          key={group.title}
          listId={id}
          group={group}
          current={current}
          onPoint={onPoint}
          onRun={onRun}
        />
      ))}
    </div>
  )
})

interface GroupProps {
  readonly listId: string
  readonly group: LineGroup
  readonly current: Line | undefined
  onPoint(line: Line): void
  onRun(line: Line): void
}

function Group({ listId, group, current, onPoint, onRun }: GroupProps) {
  const titleId = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of options holds groups, not field sets
    <div role="group" aria-labelledby={titleId} className={css.group}>
      <div id={titleId} role="presentation" className={css.heading}>
        {group.title}
      </div>
      {group.lines.map(line => (
        <LineOption
          key={line.id}
          id={lineElementId(listId, line)}
          line={line}
          active={line === current}
          onPoint={() => onPoint(line)}
          onRun={() => onRun(line)}
        />
      ))}
    </div>
  )
}
