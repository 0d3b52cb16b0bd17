import { lazy, Suspense } from 'react'
import type { PlanVersions } from '../usePlanVersions.ts'
import type { Steps } from '../useSteps.ts'

const SignDialog = lazy(() => import('./SignDialog.tsx').then(m => ({ default: m.SignDialog })))

/** The dialog of the signature that is being given, if one is. */
export function Signing({ of, steps }: { readonly of: PlanVersions; readonly steps: Steps }) {
  if (!steps.signing) return null
  return (
    <Suspense fallback={null}>
      <SignDialog
        plan={of.plan}
        partner={of.partner}
        side={steps.signing}
        onClose={() => steps.sign(undefined)}
      />
    </Suspense>
  )
}
