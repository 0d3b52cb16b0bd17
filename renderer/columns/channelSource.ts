import type { CreditLine } from '@shared/domain/attribution/line.ts'
import { METRICS } from '@shared/domain/scorecard/metrics.ts'
import type { ScorecardTemplate } from '@shared/domain/scorecard/schema.ts'
import { templateFor } from '@shared/domain/scorecard/templateFor.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { dayOf } from '../data/localTime.ts'
import { readAll, rowsBy } from '../data/rows.ts'
import { creditBook } from './attribution/creditKeeper.ts'
import { readCreditTools, readLines } from './attribution/creditSource.ts'
import type { PartnerSource } from './bookSource.ts'

/** Above this many partners whole tables are read. */
const MANY = 200

/**
 * Adds registrations, credit and promises to partners whose scorecard reads them. With templates that do not, which is
 * usual, nothing is read and the same sources are answered.
 */
export async function withChannel(
  sources: readonly PartnerSource[],
  templates: readonly ScorecardTemplate[],
): Promise<readonly PartnerSource[]> {
  const wanted = new Map<string, ReadonlySet<string>>(
    sources.map(({ partner }) => [partner.id, readsOf(partner, templates)]),
  )
  const wanting = (what: 'registrations' | 'credits' | 'commitments') =>
    sources.filter(({ partner }) => wanted.get(partner.id)?.has(what))
  const [registered, credited, promising] = [
    wanting('registrations'),
    wanting('credits'),
    wanting('commitments'),
  ]
  if (registered.length + credited.length + promising.length === 0) return sources
  const [registrations, lines, promises] = await Promise.all([
    readRegistrations(registered),
    readCredits(credited),
    readPromises(promising),
  ])
  return sources.map(source => {
    const reads = wanted.get(source.partner.id)
    if (!reads?.size) return source
    const { id } = source.partner
    return {
      ...source,
      channel: {
        dayAt: dayOf,
        ...(reads.has('registrations') && {
          registrations: registrations.filter(row => row.partnerId === id),
        }),
        ...(reads.has('commitments') && { promises: promises.get(id) ?? [] }),
        ...(reads.has('credits') && {
          credits: source.deals.flatMap((deal): CreditLine[] => {
            const line = lines.get(deal.id)
            return line ? [line] : []
          }),
        }),
      },
    }
  })
}

const readsOf = (
  partner: PartnerSource['partner'],
  templates: readonly ScorecardTemplate[],
): ReadonlySet<string> =>
  new Set(templateFor(partner, templates).kpis.flatMap(({ metric }) => METRICS[metric].reads ?? []))

const readRegistrations = (sources: readonly PartnerSource[]) =>
  sources.length === 0
    ? []
    : sources.length > MANY
      ? readAll('registrations')
      : rowsBy('registrations', 'partnerId', ...sources.map(({ partner }) => partner.id))

/** Promises by their partner. */
async function readPromises(sources: readonly PartnerSource[]): Promise<ReadonlyMap<string, Task[]>> {
  const byPartner = new Map<string, Task[]>()
  if (sources.length === 0) return byPartner
  const tasks =
    sources.length > MANY
      ? await rowsBy('tasks', 'promise', 'ours', 'theirs')
      : await rowsBy('tasks', 'partnerId', ...sources.map(({ partner }) => partner.id))
  for (const task of tasks) {
    if (task.promise === undefined || task.partnerId === undefined) continue
    const held = byPartner.get(task.partnerId)
    if (held) held.push(task)
    else byPartner.set(task.partnerId, [task])
  }
  return byPartner
}

async function readCredits(sources: readonly PartnerSource[]): Promise<ReadonlyMap<string, CreditLine>> {
  if (sources.length === 0) return new Map()
  if (sources.length > MANY) return (await creditBook()).lines
  const won = sources.flatMap(({ deals }) => deals.filter(({ stage }) => stage === 'won'))
  return readLines([...new Set(won.map(({ id }) => id))], await readCreditTools())
}
