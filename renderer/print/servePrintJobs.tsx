import { Fragment } from 'react'
import type { Root } from 'react-dom/client'
import { onEvent, request } from '../platform/client.ts'
import { setPageSize } from '../ui/document/pageSize.ts'
import { layOut } from './layOut.ts'
import { DOCUMENTS, type PrintJob } from './registry.ts'

/** Serves print jobs: each replaces the former in the same window. Answers how to stop. */
export function servePrintJobs(root: Root): () => void {
  let last: PrintJob | undefined
  return onEvent('print.job', job => {
    last = job
    void serve(root, job, () => last === job)
  })
}

/** Lays one document out and answers `print.ready`, with the error if it could not be. */
async function serve(root: Root, job: PrintJob, isLast: () => boolean): Promise<void> {
  let title = ''
  let error: string | null = null
  try {
    const load = await DOCUMENTS[job.document]()
    const printable = await load(job)
    if (!isLast()) return
    title = printable.title
    document.title = title
    setPageSize(job.paper)
    await layOut(root, onLaidOut => <Fragment key={job.token}>{printable.render(onLaidOut)}</Fragment>)
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown)
  }
  if (isLast()) await request('print.ready', { token: job.token, error, title })
}
