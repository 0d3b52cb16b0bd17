import { proxy } from 'comlink'
import { useSyncExternalStore } from 'react'
import { columnsWorker } from '../columnsWorker.ts'
import type { Agenda, PipelineNews } from './agenda.ts'

/** The agenda as this window holds it; the column worker keeps it. */

let agenda: Agenda | undefined
let started = false
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Starts once, after the store is open and the first paint is done. */
export function startAgendaStore(): void {
  if (started) return
  started = true
  void columnsWorker().startAgenda(
    proxy((next: Agenda) => {
      agenda = next
      for (const listener of listeners) listener()
    }),
  )
}

/** As it is now, for work beside the screen; undefined until it is first known. */
export const agendaNow = (): Agenda | undefined => agenda

/** undefined until it is first known. */
export const useAgenda = (): Agenda | undefined => useSyncExternalStore(subscribe, () => agenda)

/** Why the quarter's weighted pipeline moved since Monday; `end` is what it is now. */
export const readPipelineNews = (end: number): Promise<PipelineNews> => columnsWorker().pipelineNews(end)
