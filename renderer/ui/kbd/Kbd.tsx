import css from './kbd.module.css'
import { keyNames } from './keyNames.ts'

/** A shortcut as this system writes it: `mod+z` is ⌘Z on a Mac and Ctrl Z elsewhere. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className={css.keys} aria-label={keyNames(keys).join(' ')}>
      {keyNames(keys).map(name => (
        <span key={name} className={css.key}>
          {name}
        </span>
      ))}
    </kbd>
  )
}
