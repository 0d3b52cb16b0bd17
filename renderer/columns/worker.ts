import { expose } from 'comlink'
import { startAgenda } from './agenda/agendaKeeper.ts'
import { pipelineNews } from './agenda/pipelineNews.ts'
import { startBook } from './bookKeeper.ts'

/** What the column worker answers; each part of it keeps itself from the journal. */
const api = { startBook, startAgenda, pipelineNews }
export type ColumnsApi = typeof api

expose(api)
