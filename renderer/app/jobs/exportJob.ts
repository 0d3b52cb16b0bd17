import type { Job } from '@shared/ipc/contract.ts'
import { isQuarter } from '@shared/lib/period.ts'
import { words } from '@shared/lib/text.ts'
import { readAll } from '../../data/rows.ts'
import { exportMany } from '../exportScorecard.ts'
import { failed, type JobEnd, type JobTools } from './job.ts'

type ExportJob = Extract<Job, { kind: 'exportScorecards' }>

/** `tandem export scorecards`: one PDF a partner into the folder that was named. */
export async function exportJob(job: ExportJob, { say, grant, onCancel }: JobTools): Promise<JobEnd> {
  const { period } = job
  if (!isQuarter(period)) {
    await say('err', `"${period}" is not a quarter. Write it like 2026-Q3.`)
    return { exitCode: 2, report: null }
  }
  const chosen = await choose(job.partners)
  if (chosen.missing.length > 0) await say('err', `Not in the book: ${chosen.missing.join(', ')}`)
  if (grant === null || chosen.ids.length === 0) {
    if (chosen.missing.length === 0) await say('err', 'There are no partners in this workspace yet.')
    return failed
  }
  let cancelled = false
  onCancel(() => {
    cancelled = true
  })
  const lines = await exportMany(chosen.ids, period, grant, undefined, () => cancelled)
  for (const line of lines) if (line.state === 'saved') await say('out', line.fileName)
  for (const line of lines) if (line.state === 'failed') await say('err', `${line.name}: ${line.reason}`)
  const saved = lines.filter(line => line.state === 'saved').length
  await say('out', `${saved} of ${lines.length} scorecards written for ${period}.`)
  const whole = saved === lines.length && chosen.missing.length === 0
  return { exitCode: whole ? 0 : 1, report: JSON.stringify({ period, scorecards: lines }, null, 2) }
}

/** Partners by name (case and accents do not matter) or by key; all when none is named. */
async function choose(names: readonly string[]): Promise<{ ids: string[]; missing: string[] }> {
  const partners = (await readAll('partners')).sort((a, b) => (a.name < b.name ? -1 : 1))
  if (names.length === 0) return { ids: partners.map(partner => partner.id), missing: [] }
  const ids = new Set<string>()
  const missing: string[] = []
  for (const name of names) {
    const found = partners.filter(
      partner => words(partner.name) === words(name) || partner.externalKey === name.trim(),
    )
    if (found.length === 0) missing.push(name)
    for (const partner of found) ids.add(partner.id)
  }
  return { ids: [...ids], missing }
}
