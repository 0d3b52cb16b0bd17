import { minutesOfAgenda, sectionsInWords } from '@shared/domain/session/agendaTemplates.ts'
import type { AgendaBlock, Session } from '@shared/domain/session/schema.ts'
import { editSession } from '@shared/domain/session/sessionCommands.ts'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../preparation.module.css'
import { minutesInWords } from '../viewModelClock.ts'

/** The blocks with their minutes. Alt with the arrows moves a block. */
export function AgendaEditor({ session }: { session: Session }) {
  const { id, agenda } = session
  const list = useRef<HTMLOListElement>(null)
  /** The block the keyboard goes to, and where it will stand. */
  const wanted = useRef<{ id: string; at: number; select: boolean }>(undefined)
  const save = (next: readonly AgendaBlock[]) => actOrSay(editSession, { id, patch: { agenda: [...next] } })
  const move = (from: number, by: 1 | -1) => {
    const to = from + by
    const [one, other] = [agenda[from], agenda[to]]
    if (!one || !other) return
    wanted.current = { id: one.id, at: to, select: false }
    void save(agenda.map((block, index) => (index === from ? other : index === to ? one : block)))
  }
  const add = () => {
    const block = { id: crypto.randomUUID(), title: 'New block', minutes: 10 }
    wanted.current = { id: block.id, at: agenda.length, select: true }
    void save([...agenda, block])
  }
  // Only once the saved agenda is drawn is the block where its focus belongs.
  useLayoutEffect(() => {
    const { id: wantedId, at, select } = wanted.current ?? { at: -1 }
    if (at < 0 || agenda[at]?.id !== wantedId) return
    wanted.current = undefined
    const field = list.current?.querySelectorAll<HTMLInputElement>('[data-title]')[at]
    field?.focus()
    if (select) field?.select()
  }, [agenda])
  return (
    <Section
      title="Agenda"
      note={`${agenda.length} blocks, ${minutesOfAgenda(agenda)} minutes (${minutesInWords(minutesOfAgenda(agenda))})`}
      actions={
        <Button size="small" icon={<Plus aria-hidden />} onClick={add}>
          Add a block
        </Button>
      }
    >
      <Panel flush>
        <ol ref={list} className={css.list}>
          {agenda.map((block, index) => (
            <BlockRow
              key={block.id}
              block={block}
              only={agenda.length === 1}
              onChange={next => void save(agenda.map(one => (one === block ? next : one)))}
              onMove={by => move(index, by)}
              onRemove={() => void save(agenda.filter(one => one !== block))}
            />
          ))}
        </ol>
      </Panel>
    </Section>
  )
}

interface BlockRowProps {
  readonly block: AgendaBlock
  readonly only: boolean
  onChange(block: AgendaBlock): void
  onMove(by: 1 | -1): void
  onRemove(): void
}

function BlockRow({ block, only, onChange, onMove, onRemove }: BlockRowProps) {
  const [title, setTitle] = useState(block.title)
  const [minutes, setMinutes] = useState(String(block.minutes))
  const [seen, setSeen] = useState(block)
  // Changed from elsewhere, as by an undo: only that field is written anew, the other may be half typed.
  if (seen.title !== block.title || seen.minutes !== block.minutes) {
    setSeen(block)
    if (seen.title !== block.title) setTitle(block.title)
    if (seen.minutes !== block.minutes) setMinutes(String(block.minutes))
  }
  const keep = () => {
    const length = Math.round(Number(minutes))
    const next = {
      ...block,
      title: title.trim() || block.title,
      minutes: length >= 1 ? Math.min(600, length) : block.minutes,
    }
    setTitle(next.title)
    setMinutes(String(next.minutes))
    if (next.title !== block.title || next.minutes !== block.minutes) onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (event.key === 'Enter') keep()
    else if (by && event.altKey) onMove(by)
    else return
    event.preventDefault()
  }
  const works = sectionsInWords(block)
  return (
    <li className={css.block} onKeyDown={onKeyDown}>
      <TextInput
        data-title
        aria-label="Block"
        dir="auto"
        maxLength={300}
        value={title}
        onChange={event => setTitle(event.target.value)}
        onBlur={keep}
      />
      <span className={css.works} title={works}>
        {works}
      </span>
      <TextInput
        aria-label={`Minutes of ${block.title}`}
        inputMode="numeric"
        className={css.minutes}
        value={minutes}
        onChange={event => setMinutes(event.target.value.replace(/\D/g, '').slice(0, 3))}
        onBlur={keep}
      />
      <span className={css.unit}>min</span>
      <span className={css.rowButtons}>
        <IconButton label={`Move ${block.title} up`} kbd="alt+↑" small onClick={() => onMove(-1)}>
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton label={`Move ${block.title} down`} kbd="alt+↓" small onClick={() => onMove(1)}>
          <ArrowDown aria-hidden />
        </IconButton>
        <IconButton label={`Take ${block.title} off`} small disabled={only} onClick={onRemove}>
          <X aria-hidden />
        </IconButton>
      </span>
    </li>
  )
}
