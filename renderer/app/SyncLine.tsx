import { statusInWords } from '../features/sync/viewModelStatus.ts'
import { useSyncStatus } from '../sync/status.ts'
import css from './app.module.css'

/** How team sync stands, in a few words; leads to where it is set. */
export function SyncLine() {
  const { tone, short, long } = statusInWords(useSyncStatus())
  return (
    <a className={css.syncLine} data-tone={tone} href="#/settings" title={long} draggable={false}>
      {short}
    </a>
  )
}
