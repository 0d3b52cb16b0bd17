import { deleteInteractions, logInteraction } from '@shared/domain/interaction/commands.ts'
import { INTERACTION_KIND_LABELS } from '@shared/domain/interaction/schema.ts'
import { completeTasks, deleteTasks } from '@shared/domain/task/commands.ts'
import { X } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { act, actOrSay } from '../../data/act.ts'
import { useRowsBy } from '../../data/live.ts'
import { today } from '../../data/today.ts'
import { runAction } from '../../state/actions.ts'
import { recall, remember } from '../../state/remembered.ts'
import type { TimelineOf } from '../../state/slots.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { IconButton } from '../../ui/button/IconButton.tsx'
import { formatDate } from '../../ui/format/dates.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import { Checkbox } from '../../ui/forms/Checkbox.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import css from './timeline.module.css'
import { type TimelineEntry, timelineItems } from './timelineItems.ts'

const MOST = 30

/** What was said and done with a record and what is to do, with a line that takes a note at once. */
export function Timeline({ of }: { of: TimelineOf }) {
  const [index, id] =
    'partnerId' in of ? (['partnerId', of.partnerId] as const) : (['dealId', of.dealId] as const)
  const interactions = useRowsBy('interactions', index, id)
  const tasks = useRowsBy('tasks', index, id)
  const [most, setMost] = useState(MOST)
  const items = useMemo(
    () => interactions && tasks && timelineItems(interactions, tasks, most),
    [interactions, tasks, most],
  )
  const day = today()
  return (
    <Section
      title="Timeline"
      actions={
        <>
          <Button variant="quiet" size="small" onClick={() => runAction('openInteraction', of)}>
            Log a touch…
          </Button>
          <Button variant="quiet" size="small" onClick={() => runAction('openTask', of)}>
            New task…
          </Button>
        </>
      }
    >
      <Capture key={id} of={of} id={id} />
      {items && items.open.length > 0 && (
        <ul className={css.tasks} aria-label="Open tasks">
          {items.open.map(task => (
            <li key={task.id} className={css.task} data-late={task.dueOn !== undefined && task.dueOn < day}>
              <Checkbox
                label={task.title}
                checked={false}
                onChange={() => void actOrSay(completeTasks, { ids: [task.id] })}
              />
              <span className={css.when}>
                {task.promise && (task.promise === 'ours' ? 'our promise, ' : 'their promise, ')}
                {task.dueOn === undefined
                  ? 'no day'
                  : `${task.dueOn < day ? 'late, ' : ''}${formatDate(task.dueOn)}`}
              </span>
              <IconButton
                small
                label={`Delete ${task.title}`}
                onClick={() => void actOrSay(deleteTasks, { ids: [task.id] })}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {items && items.past.length === 0 && items.open.length === 0 && (
        <p className={css.quiet}>Nothing yet. A note typed above, a touch or a task appears here.</p>
      )}
      {items && items.past.length > 0 && (
        <ol className={css.entries} aria-label="What took place, newest first">
          {items.past.map(entry => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {items && items.more > 0 && (
        <Button variant="quiet" size="small" onClick={() => setMost(most + MOST)}>
          {formatCount(items.more)} older
        </Button>
      )}
    </Section>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { id, kind, on, title, text } = entry
  return (
    <li className={css.entry}>
      <time dateTime={on}>{formatDate(on)}</time>
      <div className={css.said}>
        <span className={css.kind}>{kind === 'done' ? 'Done' : INTERACTION_KIND_LABELS[kind]}</span>
        <span dir="auto">{title}</span>
        {text && (
          <p className={css.text} dir="auto">
            {text}
          </p>
        )}
      </div>
      {kind !== 'done' && (
        <IconButton
          small
          label={`Delete ${title}`}
          onClick={() => void actOrSay(deleteInteractions, { ids: [id as `interaction:${string}`] })}
        >
          <X aria-hidden />
        </IconButton>
      )}
    </li>
  )
}

/** A note in one line: Enter keeps it. What is typed survives a crash. */
function Capture({ of, id }: { of: TimelineOf; id: string }) {
  const key = `capture.${id}`
  const [text, setText] = useState(() => recall(key, ''))
  const change = (next: string) => {
    setText(next)
    remember(key, next)
  }
  const save = async () => {
    const [first = '', ...rest] = text.trim().split('\n')
    if (first === '') return
    const more = [first.slice(300), ...rest].join('\n').trim()
    const answer = await act(logInteraction, {
      kind: 'note',
      subject: first.slice(0, 300),
      on: today(),
      ...(more !== '' && { text: more }),
      ...of,
    })
    if (answer.ok) change('')
    else showToast({ text: answer.error.message, tone: 'bad' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void save()
  }
  return (
    <textarea
      className={css.capture}
      rows={Math.min(6, text.split('\n').length)}
      aria-label="Note"
      placeholder="Write a note; Enter keeps it"
      dir="auto"
      value={text}
      onChange={event => change(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}
