import { FolderOpen, LifeBuoy, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { Loss } from '../../state/boot.ts'
import { Button } from '../../ui/button/Button.tsx'
import { ProgressBar } from '../../ui/progress/ProgressBar.tsx'
import { SnapshotTable } from './components/SnapshotTable.tsx'
import { AskPassphrase } from './protection/AskPassphrase.tsx'
import css from './safety.module.css'
import { type Lost, useLost } from './useLost.ts'
import { copyInWords, lostInWords } from './viewModelLost.ts'

/** The whole page when a book is lost: what was found, what is kept of it, and the ways on. */
export function LostPage({ loss }: { loss: Loss }) {
  const lost = useLost(loss)
  const words = lostInWords(loss)
  return (
    <section className={css.lost} aria-labelledby="lost-title">
      <div className={css.lostBox}>
        <div className={css.lostIcon}>
          <LifeBuoy aria-hidden />
        </div>
        <h1 id="lost-title">{lost.result === undefined ? words.title : 'Your book is back'}</h1>
        {lost.result === undefined && <p className={css.lead}>{words.text}</p>}
        <Offer lost={lost} without={words.without} withoutMeans={words.withoutMeans} />
        <AskPassphrase />
      </div>
    </section>
  )
}

function Offer({ lost, without, withoutMeans }: { lost: Lost; without: string; withoutMeans: string }) {
  const [choosing, setChoosing] = useState(false)
  const { copy, snapshots, step, problem, result } = lost
  if (result !== undefined)
    return (
      <div className={css.card} role="status">
        <p>{result}</p>
        <Button variant="primary" autoFocus onClick={lost.openBook}>
          Open my book
        </Button>
      </div>
    )
  if (step)
    return (
      <div className={css.card} role="status">
        <p>{step.words}…</p>
        <ProgressBar label={step.words} done={step.done} of={step.of} />
      </div>
    )
  return (
    <>
      {copy && <CopyCard lost={lost} />}
      {problem !== undefined && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={css.ways}>
        <Button aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          Choose another snapshot
        </Button>
        <Button icon={<FolderOpen aria-hidden />} onClick={() => void lost.showFiles()}>
          Show files
        </Button>
        <Button variant="quiet" className={css.without} onClick={() => void lost.startWithout()}>
          {without}
        </Button>
      </div>
      {choosing && (
        <SnapshotTable
          restore="Restore"
          snapshots={snapshots}
          onRestore={snapshot => void lost.restore({ kind: 'snapshot', snapshot })}
        />
      )}
      <p className={css.fine}>{withoutMeans}</p>
    </>
  )
}

function CopyCard({ lost }: { lost: Lost }) {
  const { copy } = lost
  if (!copy) return null
  const { when, holds, later } = copyInWords(copy)
  return (
    <div className={css.card}>
      <div>
        <h2>{when}</h2>
        <p>{holds}</p>
        {later !== '' && <p>{later}</p>}
      </div>
      <Button
        variant="primary"
        autoFocus
        icon={<RotateCcw aria-hidden />}
        onClick={() => void lost.restore({ kind: 'newest', storeId: copy.storeId })}
      >
        Restore
      </Button>
    </div>
  )
}
