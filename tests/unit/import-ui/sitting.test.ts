import type { ImportPreset } from '@shared/domain/import/preset.ts'
import { err, ok } from '@shared/lib/result.ts'
import { describe, expect, it, vi } from 'vitest'
import { createSitting } from '../../../renderer/features/import/sitting.ts'
import { draftOf, dryRunOf } from '../../../renderer/features/import/viewModelState.ts'
import { dryRunOf as answerOf, fakeEngine, gate, HEADERS, reportOf, shapeOf } from './fakeEngine.ts'

const file = (name = 'deals.csv') => new File(['Key;Name;Stage\n1;Acme;Won\n'], name)

function sit(presets: readonly ImportPreset[] = []) {
  const engine = fakeEngine()
  const undo = vi.fn(async () => ok({ label: 'Import deals' }))
  const { store, actions } = createSitting({
    openEngine: () => engine,
    presets: async () => presets,
    actor: async () => 'Ana Ruiz',
    undo,
  })
  return { engine, undo, actions, state: () => store.getState() }
}

const preset = (over: Partial<ImportPreset>): ImportPreset => ({
  id: 'preset:1',
  name: 'Monthly deals',
  kind: 'deals',
  mapping: { Name: 'name', Stage: 'stage' },
  headers: HEADERS,
  style: {},
  values: { stage: { Offen: 'qualified' } },
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  createdIn: 'x',
  ...over,
})

describe('a sitting at the import', () => {
  it('opens a file, looks at its sheet and suggests a mapping', async () => {
    const { actions, state } = sit()
    await actions.open(file())
    expect(state()).toMatchObject({ step: 'sheet', kind: 'deals', file: { name: 'deals.csv' } })
    expect(draftOf(state())?.fields.mapping).toEqual({ Key: 'externalKey', Name: 'name', Stage: 'stage' })
    expect(state().work).toBeUndefined()
  })

  it('keeps what was mapped for one kind while another is looked at, and for another header row', async () => {
    const { actions, state } = sit()
    await actions.open(file())
    actions.editFields(fields => ({ ...fields, mapping: { Name: 'name' } }))
    await actions.chooseKind('partners')
    expect(draftOf(state())?.fields.mapping).toEqual({ Key: 'externalKey', Name: 'name', Stage: 'status' })
    await actions.chooseKind('deals')
    expect(draftOf(state())?.fields.mapping).toEqual({ Name: 'name' })
    await actions.moveHeader(1)
    expect(state().shape?.headerRow).toBe(1)
    expect(draftOf(state())?.fields.mapping).toHaveProperty('Stage')
    await actions.moveHeader(0)
    expect(draftOf(state())?.fields.mapping).toEqual({ Name: 'name' })
  })

  it('takes a preset made for these columns unasked, and not one made for others', async () => {
    const mine = preset({})
    const other = preset({
      id: 'preset:2',
      headers: ['Name', 'Stage'],
      updatedAt: '2026-02-01T00:00:00.000Z',
    })
    const { actions, state } = sit([mine, other])
    await actions.open(file())
    expect(draftOf(state())).toMatchObject({ preset: 'Monthly deals', fields: { values: mine.values } })
    const without = sit([other])
    await without.actions.open(file())
    expect(draftOf(without.state())?.preset).toBeUndefined()
  })

  it('takes the preset that comes with Tandem for a table that surely is that system’s, a saved one before it', async () => {
    const headers = ['Record ID', 'Deal Name', 'Deal Stage', 'Amount']
    const own = preset({ headers, mapping: { 'Deal Name': 'name', 'Deal Stage': 'stage' } })
    for (const [saved, name] of [
      [[], 'HubSpot deals'],
      [[own], 'Monthly deals'],
    ] as const) {
      const { actions, engine, state } = sit(saved)
      engine.onLook = async sheet => ok({ ...shapeOf(sheet), headers })
      await actions.open(file('hubspot.csv'))
      expect(draftOf(state())).toMatchObject({ preset: name, fields: { kind: 'deals' } })
    }
  })

  it('checks the settings of now, one dry run at a time, and the newest next', async () => {
    const { actions, engine, state } = sit()
    await actions.open(file())
    const first = gate<void>()
    engine.onDryRun = async settings => {
      await first.held
      return ok(answerOf(settings))
    }
    actions.go('mapping')
    actions.editFields(fields => ({ ...fields, currency: 'EUR' }))
    actions.editFields(fields => ({ ...fields, currency: 'CHF' }))
    expect(engine.dryRuns).toHaveLength(1)
    first.release()
    await vi.waitFor(() => expect(dryRunOf(state())).toBeDefined())
    expect(engine.dryRuns.map(settings => settings.currency)).toEqual([undefined, 'CHF'])
  })

  it('does not check again for the name of the preset alone', async () => {
    const { actions, engine, state } = sit()
    await actions.open(file())
    actions.go('preview')
    await vi.waitFor(() => expect(dryRunOf(state())).toBeDefined())
    actions.editFields(fields => ({ ...fields, name: 'Other' }))
    expect(dryRunOf(state())).toBeDefined()
    expect(engine.dryRuns).toHaveLength(1)
  })

  it('drops the answer of a look that a later one has overtaken', async () => {
    const { actions, engine, state } = sit()
    await actions.open(file())
    const slow = gate<void>()
    engine.onLook = async (sheet, headerRow) => {
      if (headerRow === 1) await slow.held
      return ok(shapeOf(sheet, headerRow))
    }
    const late = actions.moveHeader(1)
    await actions.moveHeader(2)
    slow.release()
    await late
    expect(state().shape?.headerRow).toBe(2)
  })

  it('shows a failure in its words and goes on after it', async () => {
    const { actions, engine, state } = sit()
    engine.onLook = async () => err('sheet', 'Sheet 1: it is protected.')
    await actions.open(file())
    expect(state().error?.message).toBe('Sheet 1: it is protected.')
    engine.onLook = async sheet => ok(shapeOf(sheet))
    await actions.chooseSheet(0)
    expect(state().error).toBeUndefined()
    expect(state().shape).toBeDefined()
  })

  it('runs, reports, and undoes exactly this import', async () => {
    const { actions, engine, undo, state } = sit()
    engine.onRun = async (settings, onProgress) => {
      onProgress?.({ phase: 'saving', done: 5, of: 10 })
      expect(state().work?.progress?.done).toBe(5)
      return ok(reportOf(settings))
    }
    await actions.open(file())
    await actions.run()
    expect(state()).toMatchObject({ step: 'report', report: { created: 7, failed: 2 } })
    await actions.undoImport()
    expect(undo).toHaveBeenCalledWith('intent-1', expect.any(Function))
    expect(state().ended).toBe('undone')
  })

  it('says when an import was cancelled, and can run again', async () => {
    const { actions, engine, state } = sit()
    await actions.open(file())
    const answer = engine.onRun
    const running = gate<void>()
    engine.onRun = async settings => {
      await running.held
      return answer(settings)
    }
    const run = actions.run()
    actions.cancel()
    expect(state().work?.cancelling).toBe(true)
    running.release()
    await run
    expect(state()).toMatchObject({ ended: 'cancelled' })
    expect(state().report).toBeUndefined()
    engine.onRun = async settings => ok(reportOf(settings))
    await actions.run()
    expect(state().ended).toBeUndefined()
    expect(state().report).toBeDefined()
  })

  it('forgets everything on reset and ends the worker', async () => {
    const { actions, engine, state } = sit()
    await actions.open(file())
    actions.reset()
    expect(engine.closed).toBe(true)
    expect(state()).toEqual({ step: 'pick', drafts: {} })
  })
})
