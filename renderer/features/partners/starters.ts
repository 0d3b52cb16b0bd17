import type { Starter } from '../../state/slots.tsx'

/** Views to begin with. Whose book it is, only where the workspace says who works here. */
export function partnerStarters(owner: string | undefined): Starter[] {
  const mine: Starter[] = owner
    ? [{ name: 'My book', look: { filters: [{ field: 'owner', operator: 'is', values: [owner] }] } }]
    : []
  return [
    ...mine,
    { name: 'At risk', look: { filters: [{ field: 'health', operator: 'is', values: ['at risk'] }] } },
    {
      name: 'Not touched lately',
      look: {
        filters: [
          { field: 'lastTouch', operator: 'olderThan', values: ['30', ''] },
          { field: 'status', operator: 'is', values: ['active', 'onboarding'] },
        ],
        sort: { id: 'touch', desc: false },
      },
    },
    {
      name: 'No target',
      look: {
        filters: [
          { field: 'target', operator: 'atLeast', values: [''] },
          { field: 'status', operator: 'is', values: ['active'] },
        ],
      },
    },
    {
      name: 'No revenue lately',
      look: {
        filters: [{ field: 'lastRevenue', operator: 'olderThan', values: ['180', ''] }],
        sort: { id: 'lastRevenue', desc: false },
      },
    },
  ]
}
