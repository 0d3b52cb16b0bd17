import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Root } from 'react-dom/client'

/**
 * Renders a document and answers when its pages stand; their faces are loaded by then, since the pages were measured
 * with them. Neither laid out once more nor waited for on screen: the printer lays them out for itself.
 */
export async function layOut(root: Root, render: (onLaidOut: () => void) => ReactNode): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    failed = reject
    flushSync(() => root.render(render(resolve)))
  })
}

let failed: ((error: unknown) => void) | undefined

/** For the root's `onUncaughtError`: a document that throws while rendering fails its job. */
export const onRenderError = (error: unknown): void => failed?.(error)
