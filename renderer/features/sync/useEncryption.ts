import type { KeyTask } from '@shared/ipc/sync.ts'
import { useCallback, useEffect, useState } from 'react'
import { PlatformError, request } from '../../platform/client.ts'
import { runAction } from '../../state/actions.ts'
import type { BothSides } from '../../state/teamSync.ts'
import { useSyncStatus } from '../../sync/status.ts'

/** What is on either side, how the database stands to encryption, and what can be done about that. */
export function useEncryption() {
  const { kind } = useSyncStatus()
  const [sides, setSides] = useState<BothSides>()
  const [keptIn, setKeptIn] = useState<'keyStore' | 'file' | null>(null)
  const [busy, setBusy] = useState<KeyTask['does'] | 'forget'>()
  const [problem, setProblem] = useState<string>()
  const [unseen, setUnseen] = useState<string>()

  const read = useCallback(async () => {
    const answer = await runAction('lookAtTeam')
    // Without a connection what was seen last goes on standing here.
    if ('kind' in answer) setUnseen(answer.message)
    else {
      setSides(answer)
      setUnseen(undefined)
    }
    try {
      setKeptIn(await request('sync.passphrase', {}))
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
      setUnseen(error.message)
    }
  }, [])
  useEffect(() => {
    if (kind !== 'syncing' && kind !== 'waiting') void read()
  }, [kind, read])

  const during = async (what: KeyTask['does'] | 'forget', work: () => Promise<string | undefined>) => {
    setBusy(what)
    setProblem(undefined)
    const wrong = await work()
    setProblem(wrong)
    await read()
    setBusy(undefined)
    return wrong === undefined
  }
  return {
    sides,
    /** Why the database could not be looked at. */
    unseen,
    keptIn,
    busy,
    problem,
    /** Answers whether it is done. */
    change: (task: KeyTask) => during(task.does, async () => (await runAction('changeKeys', task))?.message),
    forget: () =>
      during('forget', async () => {
        await runAction('forgetKey')
        return undefined
      }),
  }
}
export type EncryptionDesk = ReturnType<typeof useEncryption>
