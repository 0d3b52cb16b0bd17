import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Root } from 'react-dom/client'

/** Renders a document and answers when its pages stand and every face they use is loaded. */
export async function layOut(root: Root, render: (onLaidOut: () => void) => ReactNode): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    failed = reject
    flushSync(() => root.render(render(resolve)))
  })
  // No wait for animation frames: a window nobody sees gets one a second, and the printer paints anew.
  await document.fonts.ready
}

let failed: ((error: unknown) => void) | undefined

/** For the root's `onUncaughtError`: a document that throws while rendering fails its job. */
export const onRenderError = (error: unknown): void => failed?.(error)
