import type { EndpointSettings, EndpointVerdict, KeptEndpoint } from '@shared/ipc/sync.ts'
import { useCallback, useEffect, useState } from 'react'
import { PlatformError, request } from '../../platform/client.ts'
import { runAction } from '../../state/actions.ts'

/** The endpoint that is set, and what can be done about it. undefined: not read yet; null: none. */
export function useEndpoint() {
  const [kept, setKept] = useState<KeptEndpoint | null>()
  const [verdict, setVerdict] = useState<EndpointVerdict>()
  const [busy, setBusy] = useState<'test' | 'save'>()
  const [problem, setProblem] = useState<string>()
  const read = useCallback(async () => setKept(await request('sync.endpoint', {})), [])
  useEffect(() => void read(), [read])

  const during = async (what: 'test' | 'save', work: () => Promise<void>) => {
    setBusy(what)
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
      setProblem(error.message)
    } finally {
      setBusy(undefined)
    }
  }
  return {
    kept,
    verdict,
    busy,
    problem,
    test: (settings: EndpointSettings) =>
      during('test', async () => {
        setVerdict(undefined)
        setVerdict(await request('sync.test', { settings }))
      }),
    /** Keeps the endpoint when a try with it goes well, and only then. */
    save: (settings: EndpointSettings) =>
      during('save', async () => {
        const tried = await request('sync.test', { settings })
        setVerdict(tried)
        if (tried.kind !== 'ok') return
        await request('sync.setEndpoint', settings)
        await read()
        await runAction('resumeSync')
      }),
    forget: () =>
      during('save', async () => {
        await runAction('leaveTeam')
        setVerdict(undefined)
        await read()
      }),
  }
}
