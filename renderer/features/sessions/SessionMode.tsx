import { clockState } from '@shared/domain/session/clock.ts'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { navigate } from 'wouter/use-hash-location'
import type { SessionRows } from '../../data/sessionRows.ts'
import { undo } from '../../data/undo.ts'
import { coverWindow } from '../../state/covered.ts'
import { Button } from '../../ui/button/Button.tsx'
import { datesInWords } from '../../ui/format/dates.ts'
import { Kbd } from '../../ui/kbd/Kbd.tsx'
import { Tabs } from '../../ui/tabs/Tabs.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import { AgendaBar } from './components/AgendaBar.tsx'
import { AttendancePanel } from './components/AttendancePanel.tsx'
import { BlockStage } from './components/BlockStage.tsx'
import { CapturedList } from './components/CapturedList.tsx'
import { CaptureLine } from './components/CaptureLine.tsx'
import { ModeClock } from './components/ModeClock.tsx'
import css from './mode.module.css'
import { toggleRoom } from './roomWindow.ts'
import { end, goTo, pauseOrResume, positionOf, stepBlock } from './sessionSteps.ts'
import { useCaptureLine } from './useCaptureLine.ts'
import { useModeKeys } from './useModeKeys.ts'
import { type CapturedItem, capturedOf, ofKind } from './viewModelCaptured.ts'
import { peopleOf } from './viewModelPeople.ts'

type Panel = 'captured' | 'parking' | 'people'

/** The session as it runs: one block at a time, and one line that takes whatever is said. */
export function SessionMode({ rows }: { rows: SessionRows }) {
  const { session } = rows
  const people = useMemo(() => peopleOf(rows), [rows])
  const captured = useMemo(() => capturedOf(session, rows.items, rows.actions), [rows, session])
  const newest = useMemo(() => [...captured].reverse(), [captured])
  const parked = useMemo(() => ofKind(newest, 'parking'), [newest])
  const line = useCaptureLine(session, people)
  const [panel, setPanel] = useState<Panel>('captured')
  const field = useRef<HTMLInputElement>(null)
  const stage = useRef<HTMLElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const aside = useRef<HTMLElement>(null)
  const position = positionOf(session)
  const block = session.agenda[position]
  const toLine = useCallback(() => field.current?.focus(), [])
  // The line is new at each keystroke; the list beside it must not be.
  const latest = useRef(line)
  latest.current = line
  const editInLine = useCallback(
    (item: CapturedItem) => {
      latest.current.edit(item)
      toLine()
    },
    [toLine],
  )

  useEffect(coverWindow, [])
  useLayoutEffect(() => {
    field.current?.focus()
  }, [])

  const toPanel = (to: Panel) => {
    // Drawn at once: the very next key is meant for it.
    flushSync(() => setPanel(to))
    firstIn(aside.current, '[data-item], [data-person], input')?.focus()
  }
  useModeKeys({
    next: () => stepBlock(session, 1),
    previous: () => stepBlock(session, -1),
    pause: () => void pauseOrResume(session),
    end: () => void end(session),
    room: () => void toggleRoom(session.id),
    panel: to => (to === panel && aside.current?.contains(document.activeElement) ? toLine() : toPanel(to)),
    region: by => nextRegion([field.current, stage.current, aside.current], by),
    line: toLine,
  })

  return (
    <div className={css.mode}>
      <header className={css.top}>
        <AgendaBar session={session} onGo={id => void goTo(session, id).then(toLine)} />
      </header>
      <div className={css.middle}>
        <section ref={stage} className={css.stage} tabIndex={-1} aria-label="Block">
          {block && <BlockStage rows={rows} block={block} position={position} captured={captured} />}
        </section>
        <aside ref={aside} className={css.aside} aria-label="Captured">
          <Tabs<Panel>
            label="What is shown beside"
            current={panel}
            onSelect={setPanel}
            tabs={[
              { id: 'captured', label: 'Captured', count: captured.length },
              { id: 'parking', label: 'Parking lot', count: parked.length },
              { id: 'people', label: 'People', count: session.attendance.length },
            ]}
          />
          <div className={css.panel} role="tabpanel" id={`panel-${panel}`} aria-labelledby={`tab-${panel}`}>
            {panel === 'people' ? (
              <AttendancePanel session={session} people={people} list={list} onLeave={toLine} />
            ) : (
              <CapturedList
                key={panel}
                sessionId={session.id}
                items={panel === 'captured' ? newest : parked}
                label={panel === 'captured' ? 'Captured lines' : 'Open points'}
                empty={
                  panel === 'captured'
                    ? 'What is said stands here: type a line, Enter keeps it.'
                    : 'Nothing is parked. A line that begins with “p ” is.'
                }
                list={list}
                onEdit={editInLine}
                onLeave={toLine}
              />
            )}
          </div>
        </aside>
      </div>
      <footer className={css.foot}>
        <ModeClock session={session} />
        <CaptureLine
          state={line}
          people={people}
          field={field}
          onUp={() => toPanel('captured')}
          onUndo={() => void undoSaid()}
        />
        <ModeButtons rows={rows} />
      </footer>
      <p className={css.hint} id="capture-hint">
        <span>d decision</span>
        <span>a action</span>
        <span>p parking lot</span>
        <span>@Name &gt;fri</span>
        <Hint keys="Tab" does="kind" />
        <Hint keys="PgDn" does="next block" />
        <Hint keys="F6" does="other parts" />
        <Hint keys="F2" does="captured" />
        <Hint keys="F3" does="parking lot" />
        <Hint keys="F4" does="people" />
        <Hint keys="mod+z" does="undo" />
        <Hint keys="F11" does="full screen" />
      </p>
    </div>
  )
}

function Hint({ keys, does }: { keys: string; does: string }) {
  return (
    <span>
      <Kbd keys={keys} /> {does}
    </span>
  )
}

function ModeButtons({ rows: { session } }: { rows: SessionRows }) {
  const paused = clockState(session) === 'paused'
  return (
    <div className={css.buttons}>
      <Button kbd="F8" onClick={() => void pauseOrResume(session)}>
        {paused ? 'Resume' : 'Pause'}
      </Button>
      <Button kbd="F9" onClick={() => void toggleRoom(session.id)}>
        Room
      </Button>
      <Button variant="quiet" onClick={() => navigate('/sessions')}>
        Leave
      </Button>
      <Button variant="primary" kbd="mod+shift+enter" onClick={() => void end(session)}>
        End
      </Button>
    </div>
  )
}

async function undoSaid(): Promise<void> {
  const answer = await undo()
  showToast({ text: answer.ok ? `Undone: ${datesInWords(answer.value.label)}` : answer.error.message })
}

const firstIn = (place: HTMLElement | null, selector: string): HTMLElement | undefined =>
  [...(place?.querySelectorAll<HTMLElement>(selector) ?? [])].find(({ tabIndex }) => tabIndex >= 0)

/** What can be changed in a part of the screen, or the part itself. */
function nextRegion(regions: readonly (HTMLElement | null)[], by: 1 | -1): void {
  const here = regions.findIndex(region => region?.contains(document.activeElement))
  const next = regions.at((here + by + regions.length) % regions.length)
  const inside = firstIn(
    next ?? null,
    'input, textarea, [contenteditable], [data-item], [data-person], button',
  )
  ;(next instanceof HTMLInputElement ? next : (inside ?? next))?.focus()
}
