import { keep, readKept } from '../../../renderer/columns/deals/keptDeals.ts'
import { interleaved, type Times } from './interleave.ts'
import { asked, openRaw } from './rawStore.ts'
import { dealColumns } from './store.ts'

/** All deals there to be sorted, filtered and added up, as a start finds them; against reading every row. */
export async function ready(rounds: number): Promise<Times<'ours' | 'rows'>> {
  const { columns, about } = await dealColumns()
  await keep(columns, about)
  const raw = await openRaw()
  const times = await interleaved(rounds, {
    ours: async () => {
      if ((await readKept())?.columns.count !== columns.count) throw new Error('The columns were not kept.')
    },
    rows: async () => {
      const rows = await asked(raw.transaction('deals').objectStore('deals').getAll())
      if (rows.length !== columns.count) throw new Error('Rows are missing.')
    },
  })
  raw.close()
  return times
}

let held: unknown

/** Holds the deals in one way and lets go of what was held before. */
export async function hold(what: 'nothing' | 'rows' | 'columns'): Promise<boolean> {
  held = undefined
  if (what === 'columns') held = await readKept()
  if (what === 'rows') {
    const raw = await openRaw()
    held = await asked(raw.transaction('deals').objectStore('deals').getAll())
    raw.close()
  }
  return held !== undefined
}
