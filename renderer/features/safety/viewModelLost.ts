import { tableInWords } from '@shared/domain/workspace-file/manifest.ts'
import type { Loss } from '../../state/boot.ts'
import { formatInstant } from '../../ui/format/dates.ts'
import type { KeptCopy } from './listing.ts'
import { counted, holdsInWords } from './viewModelSafety.ts'

interface LostWords {
  readonly title: string
  readonly text: string
  /** What it is called to go on without restoring. */
  readonly without: string
  readonly withoutMeans: string
}

const ASIDE = 'Nothing is deleted: the snapshots stay, and Settings ▸ Safety restores them later.'

/** What was found at the start, for the person whose book it is. */
export function lostInWords(loss: Loss): LostWords {
  switch (loss.kind) {
    case 'missing':
      return {
        title: 'Your book is missing',
        text: 'The store that Tandem opened is empty, but snapshots of a book are on this laptop.',
        without: 'Start with an empty book',
        withoutMeans: ASIDE,
      }
    case 'older':
      return {
        title: 'Your book is older than its snapshot',
        text: 'The store was put back to an earlier day, by a backup program or a copy of the folder. Work that was saved is missing in it.',
        without: 'Go on with the older book',
        withoutMeans: ASIDE,
      }
    case 'damaged':
      return {
        title: 'Your book is damaged',
        text: 'The store on this laptop cannot be opened. Its files are kept aside before anything is put in their place.',
        without: 'Start with an empty book',
        withoutMeans: `The damaged files are kept aside. ${ASIDE}`,
      }
    case 'disagrees':
      return {
        title: 'Parts of your book are missing',
        text: `The history says that there should be other ${listed(loss.tables)} than there are: the disk lost some, or another program changed the store.`,
        without: 'Go on with what is there',
        withoutMeans: ASIDE,
      }
  }
}

const listed = (tables: readonly string[]): string => {
  const words = tables.map(table => tableInWords(table as Parameters<typeof tableInWords>[0]))
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** One sentence on what would come back. */
export function copyInWords({ snapshot, seq }: KeptCopy): { when: string; holds: string; later: string } {
  if (!snapshot)
    return {
      when: 'From the change log',
      holds: `${counted(seq, 'changes')} from the first one on; there is no snapshot yet`,
      later: '',
    }
  const more = seq - snapshot.seq
  return {
    when: `Snapshot of ${formatInstant(snapshot.at)}`,
    holds:
      snapshot.sealed && !snapshot.rows
        ? 'encrypted: what it holds shows once its passphrase is given'
        : holdsInWords(snapshot.rows),
    later:
      more > 0
        ? `${counted(more, 'changes')} made after it ${more === 1 ? 'comes' : 'come'} back from the change log`
        : '',
  }
}
