import type { Job } from '@shared/ipc/contract.ts'
import { openStore } from '../../data/open.ts'
import { onEvent, request } from '../../platform/client.ts'
import type { JobEnd, JobTools } from './job.ts'

/**
 * The renderer's side of the command line: the store lives here, so the work is done here, by the same
 * code as on screen. Main reads and writes the files.
 */
export async function runJob(): Promise<void> {
  const end = await attempt()
  await request('jobs.done', end)
}

async function attempt(): Promise<JobEnd> {
  try {
    const { job, grant } = await request('jobs.current', {})
    if (!job) return { exitCode: 2, report: null }
    const { tookBack } = await openStore()
    if (tookBack !== undefined) await say('err', `An unfinished change was taken back: ${tookBack}`)
    return await jobOf(job, {
      say,
      grant,
      onCancel: listener => onEvent('jobs.cancel', listener),
    })
  } catch (error) {
    await say('err', error instanceof Error ? error.message : String(error))
    return { exitCode: 1, report: null }
  }
}

const say: JobTools['say'] = async (stream, text) => {
  await request('jobs.say', { stream, text: `${text}\n` })
}

async function jobOf(job: Job, tools: JobTools): Promise<JobEnd> {
  switch (job.kind) {
    case 'import':
      return (await import('./importJob.ts')).importJob(job, tools)
    case 'exportScorecards':
      return (await import('./exportJob.ts')).exportJob(job, tools)
  }
}
