import type { EndpointVerdict } from '@shared/ipc/sync.ts'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { formatCount } from '../../../ui/format/numbers.ts'
import css from '../sync.module.css'

/** What a try with the endpoint said, in plain words. */
export function VerdictLine({ verdict }: { readonly verdict: EndpointVerdict }) {
  const isGood = verdict.kind === 'ok'
  return (
    <p role="status" className={css.verdict} data-ok={isGood}>
      {isGood ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
      <span>
        {verdict.kind === 'ok'
          ? `${serverInWords(verdict.server)} answers and lets you in. The database holds ${formatCount(verdict.documents)} documents.`
          : verdict.failure.message}
      </span>
    </p>
  )
}

const serverInWords = (server: { readonly name: string; readonly version: string } | null): string =>
  server ? `${server.name} ${server.version}` : 'The server'
