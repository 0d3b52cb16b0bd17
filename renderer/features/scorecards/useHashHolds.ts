import { textToHash } from '@shared/domain/scorecard/hash.ts'
import type { IssuedScorecard } from '@shared/domain/scorecard/schema.ts'
import { useEffect, useState } from 'react'
import { sha256 } from '../../data/contentHash.ts'

/** Whether an issued scorecard still is what its hash was made from; undefined until that is known. */
export function useHashHolds(issued: IssuedScorecard | undefined): boolean | undefined {
  const [known, setKnown] = useState<{ id: string; holds: boolean } | undefined>(undefined)
  useEffect(() => {
    if (!issued) return
    let current = true
    void sha256(textToHash(issued)).then(
      hash => current && setKnown({ id: issued.id, holds: hash === issued.hash }),
    )
    return () => {
      current = false
    }
  }, [issued])
  return known && known.id === issued?.id ? known.holds : undefined
}
