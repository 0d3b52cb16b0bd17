import type { Member } from '@shared/domain/member/schema.ts'

const AT = '2026-01-05T08:00:00.000Z'

export const memberRow = (key: string, fields: Partial<Member> = {}): Member => ({
  id: `member:${key}`,
  name: `Member ${key}`,
  role: 'channelAccountManager',
  spellings: [],
  createdAt: AT,
  updatedAt: AT,
  createdIn: 'intent-0',
  ...fields,
})
