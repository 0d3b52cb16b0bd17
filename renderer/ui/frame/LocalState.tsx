import css from './frame.module.css'

/** The book is here, and nowhere else. */
export function LocalState() {
  return (
    <>
      <span className={css.dot} aria-hidden />
      On this laptop
    </>
  )
}

interface SharedStateProps {
  /** Busy: at work. Wait: passes by itself. Bad: needs a person. */
  readonly tone: 'calm' | 'busy' | 'wait' | 'bad'
  readonly words: string
  readonly href: string
  readonly title: string
}

/** The book is shared: how that stands, and the way to it. */
export function SharedState({ tone, words, href, title }: SharedStateProps) {
  return (
    <a className={css.shared} data-tone={tone} href={href} title={title} draggable={false}>
      <span className={css.dot} data-tone={tone} aria-hidden />
      {words}
    </a>
  )
}
