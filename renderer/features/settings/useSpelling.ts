import type { RouteOutput } from '@shared/ipc/contract.ts'
import { useEffect, useState } from 'react'
import { request } from '../../platform/client.ts'
import { showToast } from '../../ui/toast/toasts.ts'

export type Spelling = RouteOutput<'app.spelling'>['spelling']

/** The language text is checked in, kept by the shell because it must know before a page is there. */
export function useSpelling() {
  const [spelling, setSpelling] = useState<Spelling>()
  const ask = (input: { readonly spelling?: Spelling }): void => {
    request('app.spelling', input).then(
      answer => setSpelling(answer.spelling),
      error => showToast({ text: String(error.message), tone: 'bad' }),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => ask({}), [])
  return { spelling, choose: (wanted: Spelling) => ask({ spelling: wanted }) }
}
