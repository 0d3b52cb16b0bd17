import type { Command } from '@shared/domain/command.ts'
import { createPlan } from '@shared/domain/plan/commands.ts'
import { agendaOf } from '@shared/domain/session/agendaTemplates.ts'
import { readLine } from '@shared/domain/session/captureLine.ts'
import { checklistOf } from '@shared/domain/session/checklist.ts'
import { clockState } from '@shared/domain/session/clock.ts'
import {
  endSession,
  goToBlock,
  pauseSession,
  resumeSession,
  signOffSession,
} from '@shared/domain/session/clockCommands.ts'
import { captureItem, deleteItems, settlePoint } from '@shared/domain/session/itemCommands.ts'
import {
  addAttendee,
  removeAttendee,
  setAttendance,
  tickCheck,
} from '@shared/domain/session/preparationCommands.ts'
import { createSession, deleteSession, editSession } from '@shared/domain/session/sessionCommands.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { MemoryStore } from '../domain/memoryStore.ts'
import { partnerRow } from '../domain/rows.ts'

let store: MemoryStore
let id: `session:${string}`

function must<I extends z.ZodType>(command: Command<I>, input: z.input<I>, now?: string): string {
  const answer = store.commit(command, input, now)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.label
}

const codeOf = <I extends z.ZodType>(command: Command<I>, input: z.input<I>): string => {
  const before = store.snapshot()
  const answer = store.commit(command, input)
  if (answer.ok) return 'ok'
  expect(store.snapshot()).toBe(before)
  return answer.error.code
}

const theSession = () => {
  const session = store.get('sessions', id)
  if (!session) throw new Error('no session')
  return session
}

const captured = (line: string) => {
  const read = readLine(line, { today: '2027-01-14' })
  if (!read) throw new Error(line)
  return read
}

beforeEach(() => {
  store = new MemoryStore().put('partners', partnerRow('n'), partnerRow('s'))
  must(createPlan, {
    plan: { name: 'Plan', partnerId: 'partner:n', from: '2027-01-01', to: '2027-12-31', currency: 'EUR' },
  })
  must(createSession, {
    kind: 'qbr',
    title: 'QBR Q1',
    partnerId: 'partner:n',
    planId: store.all('plans')[0]?.id,
    on: '2027-01-14',
    agenda: [...agendaOf('qbr')],
    checklist: [...checklistOf('qbr')],
  })
  id = store.all('sessions')[0]?.id ?? 'session:none'
})

describe('a session', () => {
  it('is of a partner and a plan with it', () => {
    const fields = { kind: 'jbp' as const, title: 'JBP', on: '2027-01-14', agenda: [...agendaOf('jbp')] }
    expect(codeOf(createSession, { ...fields, partnerId: 'partner:gone' })).toBe('missing')
    const planId = store.all('plans')[0]?.id
    expect(codeOf(createSession, { ...fields, partnerId: 'partner:s', planId })).toBe('otherPartner')
    const [first] = fields.agenda
    expect(
      codeOf(createSession, { ...fields, partnerId: 'partner:n', agenda: first ? [first, first] : [] }),
    ).toBe('twice')
  })

  it('runs from block to block, pauses, goes on and ends', () => {
    expect(codeOf(pauseSession, { id })).toBe('notNow')
    expect(must(goToBlock, { id, blockId: 'lastActions' })).toBe('Start the session “QBR Q1”')
    expect(must(goToBlock, { id, blockId: 'pipeline' })).toBe(
      'Go to the block “Top ten pipeline with blockers”',
    )
    must(pauseSession, { id })
    expect(codeOf(pauseSession, { id })).toBe('notNow')
    must(goToBlock, { id, blockId: 'customers' })
    expect(clockState(theSession())).toBe('paused')
    must(resumeSession, { id })
    expect(codeOf(goToBlock, { id, blockId: 'nowhere' })).toBe('gone')
    must(endSession, { id })
    expect(codeOf(goToBlock, { id, blockId: 'customers' })).toBe('notNow')
    expect(theSession().clock.map(({ what }) => what)).toEqual([
      'block',
      'block',
      'pause',
      'block',
      'resume',
      'end',
    ])
  })

  it('keeps a begun block on its agenda', () => {
    must(goToBlock, { id, blockId: 'lastActions' })
    const agenda = theSession().agenda.slice(1)
    expect(codeOf(editSession, { id, patch: { agenda } })).toBe('begun')
    must(editSession, { id, patch: { agenda: theSession().agenda.slice(0, 3) } })
    expect(theSession().agenda).toHaveLength(3)
  })

  it('ticks its checklist and knows who is there', () => {
    expect(must(tickCheck, { id, itemId: 'room', done: true })).toContain('to done')
    expect(theSession().checklist.find(item => item.id === 'room')?.doneAt).toBeDefined()
    must(tickCheck, { id, itemId: 'room', done: false })
    expect(theSession().checklist.find(item => item.id === 'room')?.doneAt).toBeUndefined()
    const person = { name: 'Tom', side: 'theirs' as const }
    must(addAttendee, { id, person, title: 'Sales lead' })
    expect(codeOf(addAttendee, { id, person })).toBe('twice')
    must(setAttendance, { id, ...person, state: 'late' })
    expect(theSession().attendance).toEqual([{ person, title: 'Sales lead', state: 'late' }])
    must(removeAttendee, { id, ...person })
    expect(theSession().attendance).toEqual([])
  })
})

describe('what is captured', () => {
  const capture = (line: string, replaces?: `sessionItem:${string}` | `task:${string}`) =>
    must(captureItem, {
      sessionId: id,
      blockId: 'pipeline',
      captured: captured(line),
      ...(replaces && { replaces }),
    })

  it('is a note, a decision, an open point, or a task that is a promise of the side that answers for it', () => {
    expect(capture('d By plant')).toBe('Add the decision “By plant”')
    capture('p Nordics')
    capture('a Send the list @Tom !theirs >fri')
    expect(store.all('sessionItems').map(({ kind, text, blockId }) => [kind, text, blockId])).toEqual([
      ['decision', 'By plant', 'pipeline'],
      ['parking', 'Nordics', 'pipeline'],
    ])
    expect(store.all('tasks')).toMatchObject([
      {
        title: 'Send the list',
        sessionId: id,
        planId: store.all('plans')[0]?.id,
        partnerId: 'partner:n',
        accountable: { name: 'Tom', side: 'theirs' },
        promise: 'theirs',
        dueOn: '2027-01-15',
        order: 1,
      },
    ])
  })

  it('keeps the day a promise was due before, when its line is written again', () => {
    capture('a Send the list @Tom >fri')
    const action = store.all('tasks')[0]
    if (!action) throw new Error('no action')
    store.put('tasks', { ...action, createdAt: '2026-01-01T00:00:00.000Z' })
    capture('a Send the list @Tom >22 jan', action.id)
    expect(store.get('tasks', action.id)).toMatchObject({
      dueOn: '2027-01-22',
      renegotiated: [{ dueOn: '2027-01-15' }],
    })
  })

  it('stays a task of the session when the plan is locked', () => {
    const plan = store.all('plans')[0]
    if (plan) store.put('plans', { ...plan, status: 'locked' })
    capture('a Send the list @Tom')
    expect(store.all('tasks')[0]?.planId).toBeUndefined()
    expect(store.all('tasks')[0]?.sessionId).toBe(id)
  })

  it('may become something else, and keeps when it was said', () => {
    capture('n Send the list')
    const note = store.all('sessionItems')[0]
    capture('a Send the list @Tom !ours', note?.id)
    expect(store.all('sessionItems')).toEqual([])
    const action = store.all('tasks')[0]
    expect(action).toMatchObject({ title: 'Send the list', promise: 'ours' })
    capture('a Send it', action?.id)
    expect(store.all('tasks')).toHaveLength(1)
    expect(store.all('tasks')[0]?.accountable).toBeUndefined()
    expect(store.all('tasks')[0]?.promise).toBeUndefined()
    capture('d Send it', action?.id)
    expect(store.all('tasks')).toEqual([])
    expect(store.all('sessionItems')[0]?.at).toBe(action?.createdAt)
  })

  it('is deleted, or taken up', () => {
    capture('p Nordics')
    capture('a Send')
    const point = store.all('sessionItems')[0]
    if (!point) throw new Error('no point')
    must(settlePoint, { id: point.id, settled: true })
    expect(store.all('sessionItems')[0]?.settledAt).toBeDefined()
    must(settlePoint, { id: point.id, settled: false })
    expect(store.all('sessionItems')[0]?.settledAt).toBeUndefined()
    must(deleteItems, { sessionId: id, ids: [point.id, store.all('tasks')[0]?.id ?? 'task:none'] })
    expect([...store.all('tasks'), ...store.all('sessionItems')]).toEqual([])
  })

  it('stays as both sides signed it off', () => {
    capture('d By plant')
    expect(codeOf(signOffSession, { id, side: 'ours', name: 'Ana' })).toBe('notNow')
    must(goToBlock, { id, blockId: 'pipeline' })
    must(endSession, { id })
    must(signOffSession, { id, side: 'ours', name: 'Ana', role: 'CAM' })
    expect(codeOf(signOffSession, { id, side: 'ours', name: 'Ines' })).toBe('twice')
    must(signOffSession, { id, side: 'theirs', name: 'Tom' })
    expect(codeOf(captureItem, { sessionId: id, captured: captured('d More') })).toBe('signed')
    const item = store.all('sessionItems')[0]
    expect(codeOf(deleteItems, { sessionId: id, ids: [item?.id ?? 'task:none'] })).toBe('signed')
    expect(codeOf(editSession, { id, patch: { recap: 'Else' } })).toBe('signed')
    must(editSession, { id, patch: { nextDates: [{ title: 'QBR Q2', on: '2027-04-14' }] } })
    const soon = [{ title: 'QBR Q2', on: '2027-04-14', at: 'soon' }]
    expect(codeOf(editSession, { id, patch: { nextDates: soon } })).toBe('invalid')
    expect(codeOf(deleteSession, { id })).toBe('signed')
  })

  it('leaves its actions behind when the session is deleted', () => {
    capture('d By plant')
    capture('a Send')
    expect(must(deleteSession, { id })).toBe(
      'Delete the session “QBR Q1” with 1 note; 1 action stay as tasks',
    )
    expect(store.all('sessionItems')).toEqual([])
    expect(store.all('tasks')[0]?.sessionId).toBeUndefined()
  })
})
