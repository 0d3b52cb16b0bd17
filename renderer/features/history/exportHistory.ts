import { count } from '@shared/domain/fields/words.ts'
import { commandInWords, whoInWords } from '@shared/domain/history/words.ts'
import { csvText } from '@shared/lib/csv.ts'
import { bookStore } from '../../columns/bookStore.ts'
import { entriesAfter, entriesBefore, lastSeq } from '../../data/journal.ts'
import { today } from '../../data/today.ts'
import { request } from '../../platform/client.ts'
import { datesInWords, formatDayOf, formatTimeOf } from '../../ui/format/dates.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { type FeedState, openFeed } from './feed.ts'
import { partnersNamed } from './partnersNamed.ts'
import { type HistoryFilter, matchOf, startOf } from './viewModelFilters.ts'
import type { HistoryItem } from './viewModelItems.ts'

/** Saves all that the filter lets through as CSV, where the user says; more than is scrolled to, too. */
export async function exportHistory(filter: HistoryFilter): Promise<void> {
  try {
    const items = await everything(filter)
    const answer = await request('files.save', {
      suggestedName: `History ${today()}.csv`,
      bytes: new TextEncoder().encode(historyCsv(items)),
      filter: { name: 'CSV', extension: 'csv' },
    })
    if (answer.kind === 'cancelled') return
    const { path } = answer
    showToast({
      text: `${count(items.length, 'entry', 'entries')} saved`,
      action: { label: 'Show in folder', run: () => void request('files.reveal', { path }).catch(say) },
    })
  } catch (error) {
    say(error)
  }
}

const say = (error: unknown): void =>
  showToast({ text: error instanceof Error ? error.message : String(error), tone: 'bad' })

async function everything(filter: HistoryFilter): Promise<readonly HistoryItem[]> {
  const now = new Date()
  let state: FeedState | undefined
  const feed = openFeed({
    before: entriesBefore,
    after: entriesAfter,
    last: lastSeq,
    matches: matchOf(filter, now, partnersNamed(filter.search, bookStore.current())),
    from: filter.span === '' ? '' : startOf(filter.span, now),
    breathe: () => new Promise(done => setTimeout(done, 0)),
    onState: next => {
      state = next
    },
  })
  await feed.more(Number.MAX_SAFE_INTEGER)
  return state?.items ?? []
}

const HEAD = ['Day', 'Time', 'Who', 'What', 'Command', 'Added', 'Changed', 'Deleted']

/** History as a table for spreadsheets, newest first. */
export const historyCsv = (items: readonly HistoryItem[]): string =>
  csvText([
    HEAD,
    ...items.map(({ entry, created, updated, deleted }) => [
      formatDayOf(entry.at),
      formatTimeOf(entry.at),
      whoInWords(entry),
      datesInWords(entry.label),
      commandInWords(entry.command),
      String(created),
      String(updated),
      String(deleted),
    ]),
  ])
