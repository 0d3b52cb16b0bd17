import { expose } from 'comlink'
import { startBook } from './bookKeeper.ts'

/** What the column worker answers; each part of it keeps itself from the journal. */
const api = { startBook }
export type ColumnsApi = typeof api

expose(api)
