import { BookUser } from 'lucide-react'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { arrive } from '../../state/arrival.ts'
import { useBookChoice } from '../../state/bookChoice.ts'
import { useReady } from '../../state/boot.ts'
import { useAction } from '../../state/useAction.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
import css from './team.module.css'
import { type Books, useBooks } from './useBooks.ts'
import { bookEntries, countOf, currentEntry, entryInWords } from './viewModelBooks.ts'

/** Whose book the lists show; nothing at all while there is no team. */
export function BookChooser({ counted = false }: { readonly counted?: boolean }) {
  const books = useBooks(useReady())
  return books && books.team.members.length > 1 ? <Chooser books={books} counted={counted} /> : null
}

function Chooser({ books, counted }: { books: Books; counted: boolean }) {
  const { chosen, choose } = useBookChoice()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { me } = books.team
  const entries = bookEntries(books)
  const current = currentEntry(books, entries, chosen)
  // The key goes to one's own book, and from there back to everybody's.
  const next = current.of === 'mine' ? 'team' : 'mine'
  return (
    <>
      {me && <TurnByKey turn={() => choose(next)} />}
      <Button
        variant="quiet"
        size="small"
        icon={<BookUser aria-hidden />}
        {...(me && { kbd: 'm' })}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <span className="visually-hidden">Whose book:</span>
        <span className={css.whose} dir="auto">
          {current.label}
        </span>
        {counted && <span className={css.size}>{countOf(current)}</span>}
      </Button>
      <Menu
        label="Whose book"
        anchor={anchor}
        onClose={() => setAnchor(null)}
        entries={[
          ...entries.map(entry => ({
            id: entry.of,
            label: entryInWords(entry),
            checked: entry === current,
            ...(me && entry.of === next && { kbd: 'm' }),
            onSelect: () => choose(entry.of),
          })),
          null,
          {
            id: 'settings',
            label: me ? 'The team…' : 'Say who you are…',
            onSelect: () => {
              arrive({ id: 'settings', focus: 'team' })
              navigate('/settings')
            },
          },
        ]}
      />
    </>
  )
}

/** The key counts while the list it changes is on screen. */
function TurnByKey({ turn }: { turn(): void }) {
  useAction('turnBook', turn)
  return null
}
