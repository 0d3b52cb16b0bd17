import { expect, it } from 'vitest'
import { announceChanges } from '../../../renderer/app/announceChanges.ts'
import { announce } from '../../../renderer/data/announce.ts'
import { formatDate } from '../../../renderer/ui/format/dates.ts'
import { useToasts } from '../../../renderer/ui/toast/toasts.ts'

it('a refusal says its dates as the user writes them', () => {
  const stop = announceChanges()
  announce({ kind: 'refused', message: 'It is protected until 2026-05-03.' })
  stop()
  expect(useToasts.getState().current?.text).toBe(`It is protected until ${formatDate('2026-05-03')}.`)
})
