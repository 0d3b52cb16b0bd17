import { ArrowRight, Compass, FileSpreadsheet, SquarePen } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useBook } from '../../../columns/useBook.ts'
import { useRecentEntries } from '../../../data/live.ts'
import { runAction } from '../../../state/actions.ts'
import { useDialogs } from '../../../state/dialogs.ts'
import { ProgressBar } from '../../../ui/progress/ProgressBar.tsx'
import { FIRST_TIME } from '../../../ui/skeleton/firstTime.ts'
import { Skeleton } from '../../../ui/skeleton/Skeleton.tsx'
import { showToast } from '../../../ui/toast/toasts.ts'
import css from '../partners.module.css'

interface WayProps {
  readonly first?: boolean
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly disabled: boolean
  onClick(): void
}

/** An empty book: a welcome on the very first start, and afterwards how partners get in here. */
export function Welcome() {
  const entries = useRecentEntries(1)
  const [progress, setProgress] = useState<{ done: number; of: number }>()
  const bookSeq = useBook()?.seq ?? 0
  const newest = entries?.[0]?.seq ?? 0
  // Something was just written and the book is still being read: it is not empty.
  if (!entries || (!progress && newest > bookSeq)) return <Skeleton lines={10} words={FIRST_TIME} />
  const fresh = newest === 0 || progress !== undefined

  const lookAround = async () => {
    setProgress({ done: 0, of: 0 })
    try {
      await runAction('loadSample', (done, of) => setProgress({ done, of }))
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : String(error), tone: 'bad' })
    }
    setProgress(undefined)
  }

  return (
    <div className={css.welcome}>
      <div className={css.welcomeInner}>
        <h2 className={css.welcomeTitle}>{fresh ? 'Welcome to Tandem' : 'Your book is empty'}</h2>
        <p className={css.welcomeLead}>
          {fresh
            ? 'Your partners, their deals and their scorecards, on this laptop. It works without a network, and nothing leaves this machine.'
            : 'Partners appear here with their health, revenue and pipeline as soon as you add the first ones.'}
        </p>
        <div className={css.ways}>
          <Way
            first
            icon={<FileSpreadsheet aria-hidden />}
            title="Import my spreadsheet"
            text="CSV or Excel, as it is: partners, contacts, deals, revenue or targets. You see every row before it is saved."
            disabled={progress !== undefined}
            onClick={() => runAction('openImport')}
          />
          {fresh && (
            <Way
              icon={<Compass aria-hidden />}
              title="Look around with a sample workspace"
              text="A made-up book to try everything on. One undo takes it away again."
              disabled={progress !== undefined}
              onClick={() => void lookAround()}
            />
          )}
          <Way
            icon={<SquarePen aria-hidden />}
            title={fresh ? 'Start empty' : 'Add a partner by hand'}
            text={fresh ? 'Add the first partner by hand.' : 'A name is enough to begin with.'}
            disabled={progress !== undefined}
            onClick={() => useDialogs.getState().show('newPartner')}
          />
        </div>
        {progress && (
          <div className={css.progress}>
            <span>Filling the sample workspace…</span>
            <ProgressBar label="Filling the sample workspace" done={progress.done} of={progress.of} />
          </div>
        )}
        <p className={css.welcomeFoot}>Tip: a file can also be dropped anywhere on this window.</p>
      </div>
    </div>
  )
}

function Way({ first, icon, title, text, disabled, onClick }: WayProps) {
  return (
    <button
      type="button"
      className={first ? `${css.way} ${css.wayFirst}` : css.way}
      disabled={disabled}
      onClick={onClick}
    >
      <span className={css.wayIcon}>{icon}</span>
      <span>
        <span className={css.wayTitle}>{title}</span>
        <br />
        <span className={css.wayText}>{text}</span>
      </span>
      <ArrowRight className={css.wayGo} aria-hidden />
    </button>
  )
}
