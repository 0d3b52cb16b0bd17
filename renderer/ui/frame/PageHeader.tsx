import { ListFilter } from 'lucide-react'
import { type ReactNode, useContext, useEffect } from 'react'
import { Kbd } from '../kbd/Kbd.tsx'
import { FindButton } from './FindButton.tsx'
import css from './frame.module.css'
import { LocalState } from './LocalState.tsx'
import { PAGE_SEARCH } from './pageSearch.ts'
import { StateMark } from './stateMark.ts'

/** Where a page belongs. */
export interface Crumb {
  readonly label: string
  /** `#/deals` */
  readonly href: string
}

interface PageHeaderProps {
  /** The page's name; its h1 unless `crumb` is given (then the page has its own h1 below). */
  readonly title: string
  /** Link back to the page this one belongs to. */
  readonly crumb?: Crumb
  /** Filters what the page lists; / goes there. */
  readonly search?: {
    readonly value: string
    readonly placeholder: string
    onChange(value: string): void
    /** Enter or arrow down: on to the list. */
    onLeave?(): void
  }
  readonly actions?: ReactNode
  /** The quiet words at the end of the bar. */
  readonly state?: ReactNode
}

/** The bar at the top of every page. */
export function PageHeader({ title, crumb, search, actions, state }: PageHeaderProps) {
  const mark = useContext(StateMark)
  useEffect(() => {
    document.title = title === '' ? 'Tandem' : `${title} – Tandem`
  }, [title])
  return (
    <header className={css.bar}>
      {crumb ? (
        <nav className={css.crumbs} aria-label="Where this is">
          <a href={crumb.href}>{crumb.label}</a>
          <span aria-hidden>›</span>
          <span dir="auto" className={css.here}>
            {title}
          </span>
        </nav>
      ) : (
        <h1 className={css.title}>{title}</h1>
      )}
      <FindButton />
      {search && (
        <label className={css.search}>
          <ListFilter aria-hidden />
          <input
            id={PAGE_SEARCH}
            type="search"
            spellCheck={false}
            autoComplete="off"
            aria-label={search.placeholder}
            placeholder={search.placeholder}
            value={search.value}
            onChange={event => search.onChange(event.target.value)}
            onKeyDown={event => {
              if (event.key === 'Escape') {
                if (search.value) search.onChange('')
                else event.currentTarget.blur()
              } else if (event.key === 'Enter' || event.key === 'ArrowDown') search.onLeave?.()
              else return
              event.preventDefault()
              event.stopPropagation()
            }}
          />
          {search.value === '' && <Kbd keys="/" />}
        </label>
      )}
      {actions && <div className={css.actions}>{actions}</div>}
      <div className={css.state}>{state ?? mark ?? <LocalState />}</div>
    </header>
  )
}
