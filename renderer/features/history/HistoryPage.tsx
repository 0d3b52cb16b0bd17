import { History } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useReady } from '../../state/boot.ts'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { FeedNote } from './components/FeedNote.tsx'
import { focusEntries } from './components/focusEntries.ts'
import { HistoryFilters } from './components/HistoryFilters.tsx'
import { HistoryList } from './components/HistoryList.tsx'
import { ItemPane } from './components/ItemPane.tsx'
import { exportHistory } from './exportHistory.ts'
import css from './page.module.css'
import { useFeed } from './useFeed.ts'
import { type HistoryFilter, isFiltering, NO_FILTER } from './viewModelFilters.ts'

/** Everything that was done in this workspace, newest first. */
export function HistoryPage() {
  const ready = useReady()
  if (!ready) return <Page header={<PageHeader title="History" />}>{null}</Page>
  return <Entries />
}

function Entries() {
  const [filter, setFilter] = useState<HistoryFilter>(NO_FILTER)
  const settled = useDeferredValue(filter)
  const { state, more, cancel } = useFeed(settled)
  const [chosen, setChosen] = useState<number>()
  const items = state.items
  const item = items.find(({ entry }) => entry.seq === chosen) ?? items[0]
  const nothing = state.done && items.length === 0
  return (
    <Page
      header={
        <PageHeader
          title="History"
          search={{
            value: filter.search,
            placeholder: 'Search what was done',
            onChange: search => setFilter({ ...filter, search }),
            onLeave: focusEntries,
          }}
          actions={
            <Button disabled={items.length === 0} onClick={() => void exportHistory(filter)}>
              Export CSV…
            </Button>
          }
        />
      }
    >
      <HistoryFilters filter={filter} onChange={setFilter} />
      <FeedNote state={state} filtering={isFiltering(filter)} onCancel={cancel} />
      {nothing ? (
        <EmptyState
          icon={<History aria-hidden />}
          title={isFiltering(filter) ? 'Nothing in the history meets this' : 'Nothing was done yet'}
          {...(isFiltering(filter) && {
            actions: <Button onClick={() => setFilter(NO_FILTER)}>Show everything</Button>,
          })}
        >
          {isFiltering(filter)
            ? 'Take a filter or a word away.'
            : 'Every change, import and undo will be listed here, with who did it and when.'}
        </EmptyState>
      ) : (
        <div className={css.layout}>
          <HistoryList items={items} chosen={item} onChoose={setChosen} onEnd={more} />
          <aside className={css.pane} aria-label="What it changed">
            {item && <ItemPane key={item.entry.seq} item={item} />}
          </aside>
        </div>
      )}
    </Page>
  )
}
