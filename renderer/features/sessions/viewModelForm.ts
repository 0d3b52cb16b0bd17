import { idField } from '@shared/domain/fields/schema.ts'
import { sessionFields } from '@shared/domain/session/schema.ts'
import { z } from 'zod'

const emptyIsNothing = (value: unknown): unknown => (value === '' ? undefined : value)

/** What a session is about; its agenda and checklist come with its kind. */
export const sessionForm = z.object({
  kind: sessionFields.shape.kind,
  title: z.string().trim().max(300),
  partnerId: idField('partner'),
  planId: z.preprocess(emptyIsNothing, sessionFields.shape.planId),
  on: sessionFields.shape.on,
  at: z.preprocess(emptyIsNothing, sessionFields.shape.at),
  place: z.preprocess(emptyIsNothing, sessionFields.shape.place),
})
type Parsed = z.output<typeof sessionForm>
/** What the fields hold while it is written. */
export type SessionForm = Pick<Parsed, 'kind' | 'title' | 'on'> & {
  [K in 'partnerId' | 'planId' | 'at' | 'place']?: Parsed[K] | undefined
}
