import { lazy, Suspense } from 'react'
import { Themed } from '../scope.tsx'
import type { ChoiceSurfaceProps } from './ChoiceSurface.tsx'
import type { Anchor } from './items.ts'

const ChoiceSurface = lazy(() => import('./ChoiceSurface.tsx').then(m => ({ default: m.ChoiceSurface })))

/** A list to tick from (several) or pick from (one), with a search field when it is long. */
export function ChoiceList(props: Omit<ChoiceSurfaceProps, 'anchor'> & { readonly anchor: Anchor | null }) {
  if (!props.anchor) return null
  return (
    <Suspense fallback={null}>
      <Themed>
        <ChoiceSurface {...props} anchor={props.anchor} />
      </Themed>
    </Suspense>
  )
}
