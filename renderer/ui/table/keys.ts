/** What a key means in a table; undefined: nothing, let it through. */
export type TableKey =
  | { readonly kind: 'move'; readonly to: number; readonly extend: boolean }
  | { readonly kind: 'open' | 'tick' | 'preview' | 'all' | 'none' | 'fold' | 'unfold' }

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

interface Place {
  readonly at: number
  readonly count: number
  /** Rows in sight. */
  readonly page: number
}

export function tableKey(pressed: Pressed, { at, count, page }: Place): TableKey | undefined {
  const { key } = pressed
  const mod = pressed.ctrlKey || pressed.metaKey
  if (pressed.altKey) return undefined
  if (mod && (key === 'a' || key === 'A')) return { kind: 'all' }
  if (key === ' ') return { kind: mod || pressed.shiftKey ? 'tick' : 'preview' }
  const to = target(key, mod, at, count, page)
  if (to !== undefined)
    return {
      kind: 'move',
      to: Math.max(0, Math.min(count - 1, to)),
      extend: pressed.shiftKey && key.length > 1,
    }
  if (mod || pressed.shiftKey) return undefined
  if (key === 'Enter') return { kind: 'open' }
  if (key === 'x') return { kind: 'tick' }
  if (key === 'Escape') return { kind: 'none' }
  if (key === 'ArrowLeft') return { kind: 'fold' }
  if (key === 'ArrowRight') return { kind: 'unfold' }
  return undefined
}

function target(key: string, mod: boolean, at: number, count: number, page: number): number | undefined {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key === 'ArrowDown') return mod ? count - 1 : at + 1
  if (key === 'ArrowUp') return mod ? 0 : at - 1
  if (key === 'PageDown') return at + page
  if (key === 'PageUp') return at - page
  if (mod) return undefined
  if (key === 'j') return at + 1
  if (key === 'k') return at - 1
  return undefined
}
