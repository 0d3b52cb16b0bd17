import { lazy, Suspense } from 'react'
import { Themed } from '../scope.tsx'
import type { Anchor, MenuEntry } from './items.ts'

const MenuSurface = lazy(() => import('./MenuSurface.tsx').then(m => ({ default: m.MenuSurface })))

interface MenuProps {
  /** Null: closed. */
  readonly anchor: Anchor | null
  readonly label: string
  readonly entries: readonly MenuEntry[]
  onClose(): void
}

/** A menu under a button or at the pointer; arrows, letters and Esc work, focus goes back. */
export function Menu(props: MenuProps) {
  if (!props.anchor) return null
  return (
    <Suspense fallback={null}>
      <Themed>
        <MenuSurface {...props} anchor={props.anchor} />
      </Themed>
    </Suspense>
  )
}
