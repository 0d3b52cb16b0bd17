import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { defineCommand, type LoadedRows } from '../command.ts'
import { gone } from '../fields/rules.ts'
import { idField, shortText } from '../fields/schema.ts'
import { replacement } from '../journal/changes.ts'
import { changesOf } from './accept.ts'
import type { PackAnswer, Proposal } from './schema.ts'
import { proposalInWords } from './words.ts'

const which = z.object({
  answerId: idField('packAnswer'),
  packId: idField('pack'),
  proposalId: z.string().max(60),
})

const proposalIn = (rows: LoadedRows, { answerId, proposalId }: z.infer<typeof which>) =>
  rows.get('packAnswers', answerId)?.proposals.find(({ id }) => id === proposalId)

const labelled = (rows: LoadedRows, input: z.infer<typeof which>): string => {
  const proposal = proposalIn(rows, input)
  return proposal ? proposalInWords(proposal) : 'proposal'
}

const decided = (answer: PackAnswer, proposalId: string, as: Partial<Proposal>): PackAnswer => ({
  ...answer,
  proposals: answer.proposals.map(one => (one.id === proposalId ? { ...one, ...as } : one)),
})

/** A proposal that waits for a decision, with its answer; else why not. */
function waiting(rows: LoadedRows, input: z.infer<typeof which>) {
  const answer = rows.get('packAnswers', input.answerId)
  const proposal = proposalIn(rows, input)
  if (!answer || !proposal) return gone('proposal')
  if (proposal.state !== 'open') return err('decided', 'This proposal was decided already.')
  return ok({ answer, proposal })
}

/**
 * Takes one proposal over: the change it asks for and its decision are one intent. Errors: `gone`, `decided`, and those
 * of `changesOf`.
 */
export const acceptProposal = defineCommand({
  name: 'pack.accept',
  input: which,
  label: (input, rows) => `Accept the ${labelled(rows, input)}`,
  needs: ({ answerId, packId }) => [
    { table: 'packAnswers', ids: [answerId] },
    { table: 'packs', ids: [packId] },
  ],
  thenNeeds: (input, rows) => {
    const about = proposalIn(rows, input)?.about ?? ''
    const planId = rows.get('packs', input.packId)?.planId
    return [
      { table: 'expectations', ids: [about] },
      { table: 'tasks', ids: [about] },
      { table: 'planParts', ids: [about] },
      { table: 'plans', ids: planId ? [planId] : [] },
      { table: 'partners', ids: rows.all('packAnswers').map(({ partnerId }) => partnerId) },
    ]
  },
  run: (rows, input, context) => {
    const found = waiting(rows, input)
    if (!found.ok) return found
    const { answer, proposal } = found.value
    const pack = rows.get('packs', answer.packId)
    if (!pack) return gone('pack')
    const changes = changesOf(rows, { proposal, answer, pack }, context)
    if (!changes.ok) return changes
    const after = decided(answer, proposal.id, { state: 'accepted', decidedAt: context.now })
    return ok([...changes.value, replacement('packAnswers', answer, after, context)])
  },
})

/** Leaves one proposal out, and says why. Errors: `gone`, `decided`. */
export const refuseProposal = defineCommand({
  name: 'pack.refuse',
  input: which.extend({ reason: shortText }),
  label: (input, rows) => `Refuse the ${labelled(rows, input)}`,
  needs: ({ answerId }) => [{ table: 'packAnswers', ids: [answerId] }],
  run: (rows, { reason, ...input }, context) => {
    const found = waiting(rows, input)
    if (!found.ok) return found
    const { answer, proposal } = found.value
    const after = decided(answer, proposal.id, { state: 'refused', reason, decidedAt: context.now })
    return ok([replacement('packAnswers', answer, after, context)])
  },
})
