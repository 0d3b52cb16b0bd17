import { TABLE_NAMES } from '@shared/domain/tableNames.ts'
import type { Snapshot } from '@shared/ipc/backup.ts'
import { useEffect, useState } from 'react'
import { lastSeq } from '../../data/journal.ts'
import { countRows } from '../../data/rows.ts'
import { readIdentity } from '../../data/safety/identity.ts'
import { snapshotNow } from './keeper.ts'
import { bringBack, type RestoreStep } from './restoring.ts'
import { broughtBackInWords, counted, type Difference, differences } from './viewModelSafety.ts'

interface Changes {
  /** Undefined: what an encrypted snapshot holds is not known before it is opened. */
  readonly differences: readonly Difference[] | undefined
  readonly undone: string
}

/** A restore chosen in Settings: what it changes, then the doing of it. */
export function useRestore(snapshot: Snapshot) {
  const [changes, setChanges] = useState<Changes | undefined>(undefined)
  const [step, setStep] = useState<RestoreStep | undefined>(undefined)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [result, setResult] = useState<string | undefined>(undefined)
  useEffect(() => {
    void changesOf(snapshot).then(setChanges)
  }, [snapshot])

  return {
    changes,
    step,
    problem,
    result,
    openBook: () => location.reload(),
    async restore() {
      setProblem(undefined)
      setStep({ words: 'Taking a snapshot of your book as it is now', done: 0, of: 0 })
      try {
        await snapshotNow('restore')
        const answer = await bringBack({ kind: 'snapshot', snapshot }, setStep)
        if (answer.ok) setResult(broughtBackInWords(answer.value))
        else setProblem(answer.error.message)
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error))
      } finally {
        setStep(undefined)
      }
    },
  }
}

async function changesOf(snapshot: Snapshot): Promise<Changes> {
  const counts = await Promise.all(TABLE_NAMES.map(countRows))
  const now = Object.fromEntries(TABLE_NAMES.map((table, i) => [table, counts[i] ?? 0]))
  const since = (await lastSeq()) - snapshot.seq
  const own = (await readIdentity())?.id === snapshot.storeId
  const undone = !own
    ? 'It is a snapshot of the book you had before: it takes the place of the whole book you have now.'
    : since > 0
      ? `${counted(since, 'changes')} made since then ${since === 1 ? 'is' : 'are'} taken back.`
      : 'Nothing was changed since then.'
  return { differences: snapshot.rows && differences(now, snapshot.rows), undone }
}
