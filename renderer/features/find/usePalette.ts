import type { Found } from '@shared/domain/search/found.ts'
import { useMemo, useState } from 'react'
import { useRecents } from '../../state/recents.ts'
import type { Offer } from './offer.ts'
import { canOpen, openFound } from './openFound.ts'
import { recordActions } from './recordActions.ts'
import { useFound } from './useFound.ts'
import { matchOffers } from './viewModelCommands.ts'
import { flat, type Line, type LineGroup, linesOf, recordsText } from './viewModelLines.ts'

interface PaletteOf {
  readonly start: string
  readonly offers: readonly Offer[]
  /** The record on screen: nobody looks for where they are. */
  readonly hereId: string | undefined
  onNewPartner(name: string): void
  /** Closes, then does. */
  leave(run: () => void): void
}

/** What is typed, what it lists, which line the keyboard is on, and what Enter does with it. */
export function usePalette({ start, offers, hereId, onNewPartner, leave }: PaletteOf) {
  const [text, setText] = useState(start)
  /** The record whose actions are listed, and what is typed to choose among them. */
  const [of, setOf] = useState<Found>()
  const [actionText, setActionText] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [entered, setEntered] = useState(false)

  const visited = useRecents(state => state.ids)
  const recent = useMemo(() => visited.filter(id => id !== hereId), [visited, hereId])
  const wanted = recordsText(text)
  const answer = useFound(wanted, recent)
  const answered = wanted === undefined || answer?.text === wanted

  const groups = useMemo((): readonly LineGroup[] => {
    if (of) return [actionsOf(of, actionText)]
    const create = (name: string): Offer => ({
      id: 'create',
      title: `New partner “${name}”…`,
      section: 'Create',
      run: () => onNewPartner(name),
    })
    const found = text.trim() === '' && answer?.text !== '' ? [] : answer?.found
    return linesOf({ text, offers, found, create: answered ? create : undefined })
  }, [of, actionText, text, offers, answer, answered, onNewPartner])
  const lines = flat(groups)
  const current = lines.find(line => line.id === chosen) ?? lines[0]

  const run = (line: Line | undefined) => {
    if (!line) return
    if (line.kind === 'command') leave(line.offer.run)
    else if (canOpen(line.found)) leave(() => openFound(line.found))
    else showActions(line)
  }
  const showActions = (line: Line | undefined): boolean => {
    if (line?.kind !== 'record') return false
    setOf(line.found)
    setActionText('')
    setChosen(undefined)
    return true
  }
  // Enter faster than the answer means the answer to what is typed, not what still stands there.
  if (entered && answered) {
    setEntered(false)
    queueMicrotask(() => run(current))
  }

  return {
    text: of ? actionText : text,
    of,
    groups,
    lines,
    current,
    answered,
    trouble: of ? undefined : answer?.trouble,
    type: (typed: string) => {
      if (of) setActionText(typed)
      else setText(typed)
      setChosen(undefined)
      setEntered(false)
    },
    choose: (line: Line | undefined) => setChosen(line?.id),
    enter: () => (of || answered ? run(current) : setEntered(true)),
    run,
    showActions: () => showActions(current),
    /** From the actions back to the records; answers whether there was anything to go back from. */
    back: (): boolean => {
      if (!of) return false
      setOf(undefined)
      setChosen(of.id)
      return true
    },
  }
}

export type PaletteState = ReturnType<typeof usePalette>

function actionsOf(found: Found, text: string): LineGroup {
  const lines = matchOffers(text, recordActions(found)).map(
    ({ offer, marks }) => ({ id: offer.id, kind: 'command', offer, marks }) as const,
  )
  return { title: 'Actions', lines }
}
