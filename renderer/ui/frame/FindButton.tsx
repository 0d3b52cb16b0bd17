import { Search } from 'lucide-react'
import { useContext } from 'react'
import { Kbd } from '../kbd/Kbd.tsx'
import css from './frame.module.css'
import { OpenFind } from './openFind.ts'

/** Looks like the field it opens. */
export function FindButton() {
  const find = useContext(OpenFind)
  if (!find) return null
  return (
    <button
      type="button"
      className={css.find}
      aria-haspopup="dialog"
      disabled={!find.ready}
      onClick={find.open}
    >
      <Search aria-hidden />
      <span>Search or command</span>
      <Kbd keys="mod+k" />
    </button>
  )
}
