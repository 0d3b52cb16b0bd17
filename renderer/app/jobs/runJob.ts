import type { Job } from '@shared/ipc/contract.ts'
import { openStore } from '../../data/open.ts'
import { onEvent, request } from '../../platform/client.ts'
import { lossOf } from '../safety.ts'
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
    const { tookBack } = await openSound()
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

/** A job never fills an empty store in the place of a lost book: a person decides that, on screen. */
async function openSound() {
  const opening = openStore()
  const loss = await lossOf(opening)
  if (loss)
    throw new Error(
      'The book of this workspace is missing or damaged, and snapshots of it are there. Open Tandem to restore it; nothing was changed.',
    )
  return opening
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
