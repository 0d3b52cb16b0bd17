import type { ViewFilter } from '@shared/domain/view/schema.ts'
import type { Starter } from '../../state/slots.tsx'

const OPEN: ViewFilter = { field: 'stage', operator: 'isNot', values: ['won', 'lost'] }

/** Views of deals to begin with. */
export const DEAL_STARTERS: readonly Starter[] = [
  {
    name: 'Closing this quarter',
    look: {
      filters: [{ field: 'closeIn', operator: 'is', values: ['thisQuarter'] }, OPEN],
      sort: { id: 'close', desc: false },
    },
  },
  {
    name: 'Slipped',
    look: {
      filters: [{ field: 'state', operator: 'is', values: ['slipped'] }],
      sort: { id: 'close', desc: false },
    },
  },
  { name: 'Largest', look: { filters: [OPEN], sort: { id: 'amount', desc: true } } },
  {
    name: 'Open for long',
    look: {
      filters: [{ field: 'age', operator: 'atLeast', values: ['120'] }, OPEN],
      sort: { id: 'age', desc: true },
    },
  },
  {
    name: 'Without a next step',
    look: {
      filters: [{ field: 'needsStep', operator: 'is', values: ['yes'] }],
      sort: { id: 'amount', desc: true },
    },
  },
  {
    name: 'Commit this quarter',
    look: {
      filters: [
        { field: 'category', operator: 'is', values: ['commit'] },
        { field: 'closeIn', operator: 'is', values: ['thisQuarter'] },
      ],
      sort: { id: 'close', desc: false },
    },
  },
  { name: 'Open by partner', look: { filters: [OPEN], group: 'partner' } },
]
