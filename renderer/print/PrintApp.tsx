import type { Root } from 'react-dom/client'
import { onEvent, request } from '../platform/client.ts'
import { setPageSize } from '../ui/document/pageSize.ts'
import { layOut } from './layOut.tsx'
import { DOCUMENTS, type PrintJob } from './registry.ts'

/** Serves print jobs: each replaces the former in the same window, and each is answered exactly once. */
export function servePrintJobs(root: Root): () => void {
  let last: PrintJob | undefined
  return onEvent('print.job', job => {
    last = job
    void printJob(root, job, () => last === job)
  })
}

async function printJob(root: Root, job: PrintJob, isLast: () => boolean): Promise<void> {
  let title = ''
  let error: string | null = null
  try {
    const load = await DOCUMENTS[job.document]()
    const printable = await load(job)
    if (!isLast()) return
    title = printable.title
    document.title = title
    setPageSize(job.paper)
    await layOut(root, onLaidOut => <Fresh key={job.token}>{printable.render(onLaidOut)}</Fresh>)
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown)
  }
  if (isLast()) await request('print.ready', { token: job.token, error, title })
}
