import { proxy } from 'comlink'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { columnsWorker } from '../columnsWorker.ts'
import { useAsked } from '../useAsked.ts'
import type { Fairness, GiveOutPlan, LeadLine, LeadReading, LeadUpdate } from './leadBook.ts'

/** The leads as this window holds them; the column worker keeps them. */

let lines: readonly LeadLine[] | undefined
let started = false
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Starts once, when leads are first looked at. */
export function startLeadStore(): void {
  if (started) return
  started = true
  void columnsWorker().startLeads(proxy(take))
}

function take(update: LeadUpdate): void {
  lines = update.kind === 'full' ? update.lines : patched(lines ?? [], update)
  for (const listener of listeners) listener()
}

/** Lines that did not change stay the same objects: rows are drawn anew by identity. */
function patched(
  before: readonly LeadLine[],
  { changed, removed }: Extract<LeadUpdate, { kind: 'patch' }>,
): readonly LeadLine[] {
  const byId = new Map(changed.map(line => [line.id as string, line]))
  const gone = new Set(removed)
  const kept = before.flatMap(line => {
    if (gone.has(line.id)) return []
    const next = byId.get(line.id)
    byId.delete(line.id)
    return [next ?? line]
  })
  return [...kept, ...byId.values()]
}

/** undefined until they are first known. */
export function useLeadLines(ready: boolean): readonly LeadLine[] | undefined {
  useEffect(() => {
    if (ready) startLeadStore()
  }, [ready])
  return useSyncExternalStore(subscribe, () => lines)
}

export const planLeads = (ids: readonly string[]): Promise<GiveOutPlan> => {
  startLeadStore()
  return columnsWorker().planLeads(ids)
}

/** Asked anew whenever the leads have changed; of a lead that is gone no answer stays. */
function useAskedOfLeads<T>(ready: boolean, ask: () => Promise<T>, subject: string): T | undefined {
  const seen = useLeadLines(ready)
  return useAsked(seen && (async () => (await ask()) ?? null), seen, subject) ?? undefined
}

export const useLeadReading = (id: string): LeadReading | undefined =>
  useAskedOfLeads(true, () => columnsWorker().readLead(id), id)

export const useFairness = (ready: boolean): Fairness | undefined =>
  useAskedOfLeads(ready, () => columnsWorker().readFairness(), 'fairness')

const ORDER = { offered: 0, accepted: 1, converted: 2, closed: 3, new: 4 } as const

/** Leads a partner was offered and has not answered, works on or made deals of; what waits for it first. */
export function useLeadsOfPartner(partnerId: string): readonly LeadLine[] | undefined {
  const all = useLeadLines(true)
  return useMemo(
    () =>
      all
        ?.filter(line => line.partnerId === partnerId)
        .sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.cameOn < b.cameOn ? 1 : -1)),
    [all, partnerId],
  )
}
