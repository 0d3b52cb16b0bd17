import { useEffect, useState } from 'react'
import { entriesBefore } from '../../data/journal.ts'
import { useWorkspace } from '../../data/live.ts'
import { actorOf } from '../../data/workspace.ts'

/** How many of the newest entries are looked at for names. */
const NEWEST = 1_000

/** Who wrote into the history lately, and whose workspace it is. */
export function useActors(): readonly string[] {
  const workspace = useWorkspace()
  const [names, setNames] = useState<readonly string[]>([])
  useEffect(() => {
    let current = true
    void entriesBefore(Number.MAX_SAFE_INTEGER, NEWEST).then(entries => {
      if (current) setNames([...new Set(entries.map(({ actor }) => actor))])
    })
    return () => {
      current = false
    }
  }, [])
  const own = workspace ? [actorOf(workspace)] : []
  return [...new Set([...own, ...names])].sort((a, b) => a.localeCompare(b))
}
