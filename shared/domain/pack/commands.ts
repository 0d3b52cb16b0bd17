import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { missing } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { count } from '../fields/words.ts'
import { creation, stamped } from '../journal/changes.ts'
import { answerBody } from './answer.ts'
import { proposalsOf } from './proposals.ts'
import { pack } from './schema.ts'

/** Keeps what a pack's answers are checked against. The id is the one the pack was made with. Errors: `missing`. */
export const issuePack = defineCommand({
  name: 'pack.issue',
  input: pack.omit({ createdAt: true, updatedAt: true, createdIn: true, issuedBy: true }),
  label: ({ partnerId }, rows) =>
    `Give out a pack to ${rows.get('partners', partnerId)?.name ?? 'the partner'}`,
  needs: ({ partnerId }) => [{ table: 'partners', ids: [partnerId] }],
  run: (rows, { id, ...fields }, context) =>
    rows.get('partners', fields.partnerId)
      ? ok([creation('packs', stamped({ ...fields, issuedBy: context.actor }, id, context))])
      : missing('partner', 'partnerId'),
})

/** Takes in a checked answer as proposals; nothing else changes by it. Errors: `missing`, `twice`, `empty`. */
export const receiveAnswer = defineCommand({
  name: 'pack.receive',
  input: z.object({
    packId: idField('pack'),
    body: answerBody,
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  label: ({ body }) =>
    `Take in the answer of ${body.answeredBy}: ${count(proposalsOf(body).length, 'proposal')}`,
  needs: ({ packId }) => [
    { table: 'packs', ids: [packId] },
    { table: 'packAnswers', index: 'packId', anyOf: [packId] },
  ],
  run: (rows, { packId, body, hash }, context) => {
    const given = rows.get('packs', packId)
    if (!given) return missing('pack', 'packId')
    if (rows.all('packAnswers').some(answer => answer.hash === hash))
      return err('twice', 'This answer came in already.')
    const proposals = [...proposalsOf(body)]
    if (proposals.length === 0) return err('empty', `The answer of ${body.answeredBy} proposes nothing.`)
    const { answeredBy, answeredAt } = body
    const row = { packId, partnerId: given.partnerId, answeredBy, answeredAt, hash, proposals }
    return ok([creation('packAnswers', stamped(row, context.newId('packAnswer'), context))])
  },
})
