import { receive } from '@shared/sync/receive.ts'
import { settle } from '@shared/sync/settle.ts'
import { RULES, type Rules } from './memoryDevice.ts'

/** One rule broken at a time: a simulation that does not see it proves nothing. */
export const BROKEN_RULES: Readonly<Record<string, Rules>> = {
  'an answer clears a row that was edited meanwhile': {
    ...RULES,
    settle: (known, sent, answer, now) =>
      settle(known, { ...sent, edit: known?.edit ?? sent.edit }, answer, now),
  },
  'what is sent is not noted': { ...RULES, noteSent: known => known },
  'a document overwrites an edit': {
    ...RULES,
    receive: ({ known, ...incoming }) => {
      const { dirty: _, base: __, ...clean } = known ?? { id: '', table: incoming.table, edit: 0 }
      return receive({ ...incoming, known: known && clean })
    },
  },
  'a conflict is not written down': {
    ...RULES,
    receive: incoming => ({ ...receive(incoming), conflicts: [] }),
  },
  'a refused row is taken for stored': {
    ...RULES,
    settle: (known, sent, answer, now) =>
      answer.kind === 'refused'
        ? settle(known, sent, { kind: 'stored', id: answer.id, rev: known?.rev ?? '1-none' }, now)
        : settle(known, sent, answer, now),
  },
}
