import * as dataGrid from './dataGrid.ts'
import * as ipc from './ipc.ts'
import * as memory from './memory.ts'
import * as rollup from './rollup.ts'
import * as search from './search.ts'
import * as store from './store.ts'

/** What the groups measure inside of a window: the app's own data layer and its peers, on the same rows. */
const bench = { dataGrid, ipc, memory, rollup, search, store }

export type Bench = typeof bench

declare global {
  interface Window {
    bench: Bench
  }
}

window.bench = bench
