import { Kbd } from '../../../ui/kbd/Kbd.tsx'
import css from '../find.module.css'
import type { PaletteState } from '../usePalette.ts'

/** What the keys do with the line the keyboard is on. */
export function Hints({ palette }: { readonly palette: PaletteState }) {
  const { of, current } = palette
  return (
    <div className={css.hints} aria-hidden>
      {current && (
        <span>
          <Kbd keys="enter" /> {current.kind === 'record' ? 'open' : 'do it'}
        </span>
      )}
      {current?.kind === 'record' && (
        <span>
          <Kbd keys="Tab" /> actions
        </span>
      )}
      {of ? (
        <span>
          <Kbd keys="esc" /> back
        </span>
      ) : (
        <span className={css.last}>
          <Kbd keys=">" /> commands only
        </span>
      )}
    </div>
  )
}
