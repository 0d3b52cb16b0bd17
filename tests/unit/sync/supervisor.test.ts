import { describe, expect, it } from 'vitest'
import type { Access } from '../../../electron/sync/endpointFile.ts'
import { createSupervisor } from '../../../electron/sync/supervisor.ts'
import type { ToSyncProcess } from '../../../electron/sync/workerMessages.ts'

const ACCESS: Access = {
  url: 'https://couch.example.com/tandem',
  user: 'anna',
  signIn: 'basic',
  secret: 'pw',
}

function made() {
  const forks: { messages: ToSyncProcess['does'][]; ports: string[]; killed: boolean; die(): void }[] = []
  const state = { access: ACCESS as Access | undefined, now: 0, ports: 0 }
  const supervisor = createSupervisor<string>({
    fork() {
      let exited = () => {}
      const fork = {
        messages: [] as ToSyncProcess['does'][],
        ports: [] as string[],
        killed: false,
        die: () => exited(),
      }
      forks.push(fork)
      return {
        post(message, ports = []) {
          fork.messages.push(message.does)
          fork.ports.push(...ports)
        },
        onExit(listener) {
          exited = listener
        },
        kill() {
          fork.killed = true
          exited()
        },
      }
    },
    channel() {
      state.ports += 1
      return [`near${state.ports}`, `far${state.ports}`]
    },
    access: () => state.access,
    now: () => state.now,
    random: () => 1,
  })
  return { supervisor, forks, state }
}

describe('the supervisor of the worker', () => {
  it('starts nothing without an endpoint', () => {
    const { supervisor, forks, state } = made()
    state.access = undefined
    expect(supervisor.connect()).toEqual({ kind: 'unset' })
    supervisor.abortAll()
    supervisor.endpointChanged()
    supervisor.stop()
    expect(forks).toEqual([])
  })

  it('starts one worker for all who ask, and gives each a port of its own', () => {
    const { supervisor, forks } = made()
    expect(supervisor.connect()).toEqual({ kind: 'connected', port: 'near1' })
    expect(supervisor.connect()).toEqual({ kind: 'connected', port: 'near2' })
    expect(forks).toMatchObject([{ messages: ['use', 'serve', 'serve'], ports: ['far1', 'far2'] }])
  })

  it('starts a worker that died again, later each time, and soon again once one lived', () => {
    const { supervisor, forks, state } = made()
    const waits: number[] = []
    for (let death = 0; death < 12; death += 1) {
      supervisor.connect()
      forks.at(-1)?.die()
      const answer = supervisor.connect()
      if (answer.kind !== 'waiting') throw new Error(answer.kind)
      waits.push(answer.retryAfterMs)
      state.now += answer.retryAfterMs
    }
    expect(waits.slice(0, 5)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000])
    expect(waits.at(-1)).toBe(300_000)
    supervisor.connect()
    state.now += 60_000
    forks.at(-1)?.die()
    expect(supervisor.connect()).toEqual({ kind: 'waiting', retryAfterMs: 1_000 })
  })

  it('ends the worker of an endpoint that was changed, and starts the next without waiting', () => {
    const { supervisor, forks, state } = made()
    supervisor.connect()
    supervisor.endpointChanged()
    expect(forks[0]?.killed).toBe(true)
    expect(supervisor.connect().kind).toBe('connected')
    state.access = undefined
    supervisor.endpointChanged()
    expect(supervisor.connect().kind).toBe('unset')
    expect(forks.length).toBe(2)
  })

  it('aborts what is under way and leaves the worker running', () => {
    const { supervisor, forks } = made()
    supervisor.connect()
    supervisor.abortAll()
    expect(forks).toMatchObject([{ messages: ['use', 'serve', 'abort'], killed: false }])
  })
})
