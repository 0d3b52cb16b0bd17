import { afterEach, describe, expect, it, vi } from 'vitest'
import { SECTIONS } from '../../../renderer/app/commands/command.ts'
import { hereOf } from '../../../renderer/app/commands/here.ts'
import { COMMAND_IDS, COMMANDS, canRun } from '../../../renderer/app/commands/registry.ts'
import { keyCommand, keyShown } from '../../../renderer/app/keyCommand.ts'
import { SHORTCUTS } from '../../../renderer/app/shortcuts.ts'
import { storeProblem } from '../../../renderer/app/storeProblem.ts'
import { setAction } from '../../../renderer/state/actions.ts'
import { useDealsView } from '../../../renderer/state/dealsView.ts'

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const at = (hash: string) => ({ typing: false, afterG: false, here: hereOf(hash) })
const onPartners = at('#/partners')
const typing = { ...onPartners, typing: true }
const afterG = { ...onPartners, afterG: true }

/** What is on screen, as far as commands ask for it. */
const withSearch = (there: boolean) =>
  vi.stubGlobal('document', { getElementById: () => (there ? {} : null) })
afterEach(() => vi.unstubAllGlobals())

describe('keys of the whole app', () => {
  it('undoes and redoes outside of text fields only', () => {
    const z = { ...plain, key: 'z', ctrlKey: true }
    expect(keyCommand(z, onPartners)).toBe('edit.undo')
    expect(keyCommand({ ...z, key: 'Z', shiftKey: true }, onPartners)).toBe('edit.redo')
    expect(keyCommand({ ...z, key: 'y' }, onPartners)).toBe('edit.redo')
    expect(keyCommand(z, typing)).toBeUndefined()
  })

  it('goes to a page with G and a letter', () => {
    expect(keyCommand({ ...plain, key: 'd' }, afterG)).toBe('go.deals')
    expect(keyCommand({ ...plain, key: 'i' }, afterG)).toBe('go.insights')
    expect(keyCommand({ ...plain, key: 's' }, afterG)).toBe('go.settings')
    expect(keyCommand({ ...plain, key: 'd' }, onPartners)).toBeUndefined()
  })

  it('reaches the palette from everywhere, letters only outside of fields', () => {
    expect(keyCommand({ ...plain, key: 'k', metaKey: true }, typing)).toBe('find.open')
    expect(keyCommand({ ...plain, key: 'k', ctrlKey: true }, onPartners)).toBe('find.open')
    expect(keyCommand({ ...plain, key: '?', shiftKey: true }, onPartners)).toBe('help.shortcuts')
    expect(keyCommand({ ...plain, key: '?', shiftKey: true }, typing)).toBeUndefined()
    expect(keyCommand({ ...plain, key: 'n' }, typing)).toBeUndefined()
    expect(keyCommand({ ...plain, key: 'N', shiftKey: true }, onPartners)).toBeUndefined()
    expect(keyCommand({ ...plain, key: 'n', altKey: true }, onPartners)).toBeUndefined()
  })

  it('filters the list with / where there is one', () => {
    withSearch(true)
    expect(keyCommand({ ...plain, key: '/' }, onPartners)).toBe('list.filter')
    expect(keyCommand({ ...plain, key: '/' }, typing)).toBeUndefined()
    withSearch(false)
    expect(keyCommand({ ...plain, key: '/' }, onPartners)).toBeUndefined()
  })

  it('makes what the page lists', () => {
    const n = { ...plain, key: 'n' }
    expect(keyCommand(n, onPartners)).toBe('partner.new')
    expect(keyCommand(n, at('#/today'))).toBe('partner.new')
    expect(keyCommand(n, at('#/deals'))).toBe('deal.new')
    expect(keyShown('partner.new', hereOf('#/deals'))).toBeUndefined()
    expect(keyShown('deal.new', hereOf('#/deals'))).toBe('n')
    expect(keyShown('deal.new', hereOf('#/partners'))).toBeUndefined()
  })

  it('knows the record on screen', () => {
    const id = 'deal:0b7f7d0a-1111-4222-8333-944444444444'
    const here = hereOf(`#/deals/${encodeURIComponent(id)}`)
    expect(here).toEqual({ page: '/deals', dealId: id })
    expect(hereOf('#/partners/%E0%A4%A')).toEqual({ page: '/partners' })
    expect(keyCommand({ ...plain, key: 'e' }, { ...onPartners, here })).toBe('record.edit')
    expect(canRun('link.copy', here)).toBe(true)
    expect(canRun('record.people', here)).toBe(false)
    expect(keyCommand({ ...plain, key: 'e' }, onPartners)).toBeUndefined()
    const leave = setAction('editPartner', () => {})
    expect(keyCommand({ ...plain, key: 'e' }, onPartners)).toBe('record.edit')
    leave()
    expect(canRun('record.edit', onPartners.here)).toBe(false)
  })

  it('turns the deals from table to board and back with one key', () => {
    const b = { ...plain, key: 'b' }
    const deals = at('#/deals')
    useDealsView.setState({ layout: 'table' })
    expect(keyCommand(b, deals)).toBe('deals.board')
    useDealsView.setState({ layout: 'board' })
    expect(keyCommand(b, deals)).toBe('deals.table')
    expect(keyCommand(b, onPartners)).toBeUndefined()
  })
})

describe('the list of shortcuts', () => {
  it('holds every command that has a key', () => {
    const shown = SHORTCUTS.flatMap(({ items }) => items.map(({ keys }) => keys))
    for (const id of COMMAND_IDS) {
      const { keys, menuKey, title, section } = COMMANDS[id]
      expect(SECTIONS).toContain(section)
      expect(title).toMatch(/^\S.*\S$/)
      const key = keys?.[0] ?? menuKey
      if (key !== undefined) expect(shown).toContain(key)
    }
  })

  it('names no two commands alike', () => {
    const titles = COMMAND_IDS.map(id => COMMANDS[id].title)
    expect(new Set(titles).size).toBe(titles.length)
  })
})

describe('a store that does not open', () => {
  const named = (name: string) => Object.assign(new Error('it failed'), { name })
  it('says what was kept, and why, in plain words', () => {
    for (const name of ['VersionError', 'QuotaExceededError', 'UnknownError'])
      expect(storeProblem(named(name)).text).toContain('Nothing was changed or deleted')
    expect(storeProblem(named('VersionError')).title).toContain('newer Tandem')
    expect(storeProblem('?').detail).toBe('?')
  })
})

describe('what can be written about the record on screen', () => {
  it('is offered where it is kept: with a partner or a deal, not with a lead', () => {
    withSearch(false)
    const offered = (hash: string) =>
      (['interaction.new', 'task.newHere', 'mail.new', 'task.new'] as const).filter(id =>
        canRun(id, hereOf(hash)),
      )
    expect(offered('#/deals/deal%3A1')).toEqual(['interaction.new', 'task.newHere', 'mail.new'])
    expect(offered('#/leads/lead%3A1')).toEqual(['task.new'])
  })
})
