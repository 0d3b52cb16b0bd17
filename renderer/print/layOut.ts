import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Root } from 'react-dom/client'

/** Renders a document and answers when its pages stand and were painted. */
export async function layOut(root: Root, render: (onLaidOut: () => void) => ReactNode): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    failed = reject
    flushSync(() => root.render(render(resolve)))
  })
  await frames(2)
}

let failed: ((error: unknown) => void) | undefined

/** For the root's `onUncaughtError`: a document that throws while rendering fails its job. */
export const onRenderError = (error: unknown): void => failed?.(error)

function frames(count: number): Promise<void> {
  return new Promise(resolve => {
    const next = (left: number): void => {
      if (left === 0) resolve()
      else requestAnimationFrame(() => next(left - 1))
    }
    next(count)
  })
}
