import { lazy, Suspense } from 'react'
import { Themed } from '../scope.tsx'
import type { Anchor } from './items.ts'
import type { PopupProps } from './PopupSurface.tsx'

const PopupSurface = lazy(() => import('./PopupSurface.tsx').then(m => ({ default: m.PopupSurface })))

/** A small floating sheet for a question of one field; Esc and a press outside close it. */
export function Popup({ anchor, ...rest }: PopupProps & { readonly anchor: Anchor | null }) {
  if (!anchor) return null
  return (
    <Suspense fallback={null}>
      <Themed>
        <PopupSurface {...rest} anchor={anchor} />
      </Themed>
    </Suspense>
  )
}
