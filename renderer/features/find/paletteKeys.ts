import type { KeyboardEvent } from 'react'
import type { PaletteState } from './usePalette.ts'

/** Lines a page key moves over. */
const PAGE = 8

/** Does what a key means in the palette's field. Answers whether it was one of its keys. */
export function paletteKey(
  event: KeyboardEvent<HTMLInputElement>,
  palette: PaletteState,
  close: () => void,
): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event
  if (altKey) return false
  const to = placeOf(event, palette)
  if (to !== undefined) {
    palette.choose(palette.lines[to])
    return true
  }
  if (key === 'k' && (ctrlKey || metaKey)) close()
  else if (key === 'Escape') {
    if (!palette.back()) {
      if (palette.text === '') close()
      else palette.type('')
    }
  } else if (key === 'Enter') {
    if (!((ctrlKey || metaKey) && palette.showActions())) palette.enter()
  } else if (key === 'Tab') {
    // The field is all there is to focus, so Tab is free.
    if (shiftKey) palette.back()
    else palette.showActions()
  } else if (key === 'ArrowRight' && isAtEnd(event.currentTarget)) return palette.showActions()
  else if ((key === 'ArrowLeft' || key === 'Backspace') && palette.text === '') return palette.back()
  else return false
  return true
}

function placeOf(event: KeyboardEvent, { lines, current }: PaletteState): number | undefined {
  const last = lines.length - 1
  const at = current ? lines.indexOf(current) : 0
  const { key } = event
  const emacs = event.ctrlKey && !event.metaKey && !event.shiftKey
  if (key === 'ArrowDown' || (emacs && key === 'n')) return at === last ? 0 : at + 1
  if (key === 'ArrowUp' || (emacs && key === 'p')) return at <= 0 ? last : at - 1
  if (key === 'PageDown') return Math.min(at + PAGE, last)
  if (key === 'PageUp') return Math.max(at - PAGE, 0)
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined
  if (key === 'Home') return 0
  return key === 'End' ? last : undefined
}

const isAtEnd = ({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean =>
  selectionStart === value.length && selectionEnd === value.length
