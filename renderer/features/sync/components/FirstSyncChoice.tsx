import { useState } from 'react'
import { runAction } from '../../../state/actions.ts'
import type { BothSides, FirstSync } from '../../../state/teamSync.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import css from '../sync.module.css'
import { useEncryption } from '../useEncryption.ts'
import { EncryptFirst } from './EncryptFirst.tsx'
import { LockedChoice } from './LockedChoice.tsx'

interface Way {
  readonly way: FirstSync
  readonly title: string
  readonly text: string
}

/** What can be done with what is on either side; the first is what most people want. */
function waysOf({ here, there, marker, encryption }: BothSides): readonly Way[] {
  if (!marker)
    return [
      {
        way: 'upload',
        title: 'Upload mine',
        text: `The database becomes the workspace of this laptop: ${formatCount(here)} records are sent${encryption?.seals ? ', encrypted' : ''}.`,
      },
    ]
  const theirs = `“${marker.name}”, ${formatCount(there)} documents`
  const merge: Way = {
    way: 'merge',
    title: 'Merge both',
    text: `Keeps all ${formatCount(here)} records of this laptop and takes over ${theirs}. What differs is shown for decision.`,
  }
  const take: Way = {
    way: 'take',
    title: 'Take theirs',
    text: `This laptop’s ${formatCount(here)} records make room for ${theirs}. A snapshot is kept first, and it can be undone.`,
  }
  return here === 0 ? [take] : [merge, take]
}

/** The first time together: what is on either side, and what shall become of it. Nothing is sent before it is chosen. */
export function FirstSyncChoice() {
  const desk = useEncryption()
  const { sides, unseen } = desk
  const [failed, setFailed] = useState<string>()
  const [busy, setBusy] = useState<FirstSync>()
  const problem = failed ?? unseen

  const join = async (way: FirstSync) => {
    setBusy(way)
    setFailed(undefined)
    try {
      if (way !== 'upload') await runAction('keepSnapshot', 'merge')
      const failure = await runAction('joinTeam', way)
      if (failure) setFailed(failure.message)
    } finally {
      setBusy(undefined)
    }
  }
  const locked = sides?.encryption?.locked
  return (
    <section className={css.first} aria-label="The first time together">
      {problem !== undefined && (
        <p role="alert" className={css.problem}>
          {problem}
        </p>
      )}
      {locked && <LockedChoice failure={locked} desk={desk} />}
      {sides &&
        !locked &&
        waysOf(sides).map(({ way, title, text }, at) => (
          <div key={way} className={css.way}>
            <p>{text}</p>
            <Button
              variant={at === 0 ? 'primary' : 'plain'}
              busy={busy === way}
              disabled={busy !== undefined && busy !== way}
              onClick={() => void join(way)}
            >
              {title}
            </Button>
          </div>
        ))}
      {sides && !sides.marker && !sides.encryption?.seals && (
        <EncryptFirst desk={desk} here={sides.here} onEncrypted={() => void join('upload')} />
      )}
    </section>
  )
}
