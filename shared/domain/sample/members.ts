import { type Member, type MemberFields, memberFields } from '../member/schema.ts'
import { ADJUDICATOR } from './engagement.ts'
import type { SamplePlan } from './options.ts'
import { COLLEAGUES, OWNER } from './partners.ts'

/** The people whose names stand beside the partners, and who settles what they cannot. */
export const makeMembers = (plan: SamplePlan): Member[] => [
  member(plan, OWNER, { spellings: ['Ruiz, Ana', 'A. Ruiz'] }),
  ...COLLEAGUES.map(name => member(plan, name)),
  member(plan, ADJUDICATOR, { role: 'manager' }),
]

const member = (plan: SamplePlan, name: string, fields: Partial<MemberFields> = {}): Member => ({
  ...memberFields.parse({
    name,
    email: `${name.split(' ')[0]?.toLowerCase()}@tandem.example`,
    ...fields,
  }),
  id: plan.newId('member'),
  ...plan.stamps,
})
