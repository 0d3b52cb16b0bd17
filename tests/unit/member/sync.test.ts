import { memberOf } from '@shared/domain/member/resolve.ts'
import { ENTITIES } from '@shared/sync/entities.ts'
import { mergeRow } from '@shared/sync/merge/row.ts'
import { expect, it } from 'vitest'
import { memberRow } from './rows.ts'

it('two devices that teach a member other spellings, and rename them, lose neither', () => {
  const base = memberRow('a', { name: 'Ana Ruiz', spellings: ['Ruiz, Ana'] })
  const mine = { ...base, spellings: ['Ruiz, Ana', 'A. Ruiz'] }
  const theirs = { ...base, name: 'Ana Ruiz Holt', spellings: ['Ruiz, Ana', 'Ana Ruiz'] }
  const { body, conflicts } = mergeRow(ENTITIES.members, base as never, mine as never, theirs as never)
  expect(conflicts).toEqual([])
  expect(body).toMatchObject({ name: 'Ana Ruiz Holt', spellings: ['Ruiz, Ana', 'Ana Ruiz', 'A. Ruiz'] })
  for (const name of ['ana ruiz', 'a.ruiz', 'Ana Ruiz Holt'])
    expect(memberOf([body as unknown as typeof base], name)?.id).toBe(base.id)
})
