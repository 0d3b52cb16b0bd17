import { Search } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Kbd } from '../kbd/Kbd.tsx'
import css from './frame.module.css'

interface PageHeaderProps {
  /** The page's name; its h1 unless `crumb` is given (then the page has its own h1 below). */
  readonly title: string
  /** Link back to the page this one belongs to. */
  readonly crumb?: { readonly label: string; readonly href: string }
  /** Filters what the page lists; Ctrl/Cmd+K goes there. */
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
      {search && (
        <label className={css.search}>
          <Search aria-hidden />
          <input
            id="page-search"
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
          {search.value === '' && <Kbd keys="mod+k" />}
        </label>
      )}
      {actions && <div className={css.actions}>{actions}</div>}
      <div className={css.state}>{state ?? <LocalState />}</div>
    </header>
  )
}

function LocalState() {
  return (
    <>
      <span className={css.dot} aria-hidden />
      On this laptop
    </>
  )
}

/** Goes to the page's search field; answers false where the page has none. */
export function focusSearch(): boolean {
  const field = document.getElementById('page-search')
  if (!(field instanceof HTMLInputElement)) return false
  field.focus()
  field.select()
  return true
}
