import css from '../find.module.css'
import type { PaletteState } from '../usePalette.ts'
import { isOnlyCommands } from '../viewModelLines.ts'

/** Says in plain words why the list is empty, and what to do. */
export function NothingFound({ palette }: { readonly palette: PaletteState }) {
  const { of, text, lines, answered, trouble } = palette
  const typed = text.trim()
  if (trouble !== undefined)
    return (
      <p className={css.nothing} role="alert">
        The book could not be searched: {trouble} Commands still work. Close this and try again.
      </p>
    )
  if (!answered) return null
  if (of)
    return lines.length === 0 ? <p className={css.nothing}>Nothing of that kind. Esc goes back.</p> : null
  if (isOnlyCommands(text))
    return lines.length === 0 ? (
      <p className={css.nothing}>No command has these words. Fewer letters find more.</p>
    ) : null
  const only = lines.length === 1 && lines[0]?.id === 'create'
  if (!only && lines.length > 0) return null
  return (
    <p className={css.nothing}>
      Nothing in the book is called <b dir="auto">{typed}</b>.
      {only && ' Enter makes a new partner of that name.'}
    </p>
  )
}
