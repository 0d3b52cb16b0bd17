import { cx } from '../cx.ts'
import css from './frame.module.css'

interface SectionTabsProps {
  readonly label: string
  readonly pages: readonly { readonly path: string; readonly label: string }[]
  readonly current: string
}

/** The pages of one place of the rail, as links above what they show; one alone needs no choice. */
export function SectionTabs({ label, pages, current }: SectionTabsProps) {
  if (pages.length < 2) return null
  return (
    <nav className={css.sections} aria-label={label}>
      {pages.map(page => (
        <a
          key={page.path}
          href={`#${page.path}`}
          className={cx(css.section, page.path === current && css.sectionHere)}
          aria-current={page.path === current ? 'page' : undefined}
          draggable={false}
        >
          {page.label}
        </a>
      ))}
    </nav>
  )
}
