import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keptWords, refusedInWords } from '../../../renderer/app/keptWords.ts'
import { takeAlong } from '../../../renderer/app/sayKept.ts'
import { keepPending, type PendingWrite, pendingWrites } from '../../../renderer/data/pendingWrites.ts'

const write = (n: number, at = `2026-03-0${n}T08:00:00.000Z`): PendingWrite => ({
  key: `pending:${n}`,
  command: 'plan.text',
  what: `Text ${n}`,
  at,
  input: { planId: 'plan:abc', section: 'goals', doc: { type: 'text', text: `Words ${n}` } },
})

describe('what was kept and could not be saved', () => {
  let written: string[] = []
  let refuse = false
  beforeEach(async () => {
    written = []
    refuse = false
    vi.stubGlobal('navigator', {
      clipboard: {
        writeText: async (text: string) => {
          if (refuse) throw new Error('NotAllowed')
          written.push(text)
        },
      },
    })
    await keepPending(write(1))
    await keepPending(write(2))
  })
  afterEach(() => void vi.unstubAllGlobals())

  it('stays kept when the clipboard refuses it', async () => {
    refuse = true
    await takeAlong([write(1), write(2)])
    expect((await pendingWrites()).map(({ what }) => what)).toEqual(['Text 1', 'Text 2'])
  })

  it('is let go once all of it is on the clipboard, but for what was written since', async () => {
    await keepPending(write(2, '2026-03-09T08:00:00.000Z'))
    await takeAlong([write(1), write(2)])
    expect(written).toEqual(['Words 1\nWords 2'])
    expect((await pendingWrites()).map(({ what }) => what)).toEqual(['Text 2'])
  })

  it('is copied as words: no ids, no stored days, and nothing somebody typed left out', () => {
    const input = {
      id: 'task:1',
      patch: {
        title: 'task: call Anna',
        dueOn: '2026-03-09',
        dealId: 'deal:0190-ab',
        notes: 'by 2026-03-09!',
      },
    }
    const words = keptWords(input)
    expect(words).toHaveLength(3)
    expect(words).toContain('task: call Anna')
    expect(words).toContain('by 2026-03-09!')
    expect(words.join()).not.toContain('deal:0190')
    expect(words).not.toContain('2026-03-09')
  })

  it('is told in full, not the first of it alone', () => {
    const text = refusedInWords([
      { write: write(1), message: 'It is locked.' },
      { write: write(2), message: 'It is gone.' },
    ])
    expect(text).toContain('Text 1: It is locked.')
    expect(text).toContain('Text 2: It is gone.')
  })
})
