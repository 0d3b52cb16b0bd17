import type { Snapshot } from '../snapshot.ts'
import css from '../today.module.css'
import { NowCard } from './NowCard.tsx'

const nothing = (): void => {}
const never = (): boolean => false

/** The cards as last seen, until the store is read: they show, but nothing can be done with them yet. */
export function RememberedCards({ cards, keys }: Pick<Snapshot, 'cards' | 'keys'>) {
  return (
    <ol className={css.cards} aria-busy inert>
      {cards.map(({ id, ...words }, index) => (
        <NowCard
          key={id}
          words={words}
          actions={keys.map(action => ({ ...action, run: never }))}
          current={index === 0}
          onFocus={nothing}
          onRun={nothing}
        />
      ))}
    </ol>
  )
}
