import type { Bridge } from '@shared/ipc/contract.ts'

declare global {
  /** `window.tandem`, put there by the preload script; only `renderer/platform` uses it. */
  var tandem: Bridge | undefined
}

/** The bridge of this page, or undefined when the page runs outside of Tandem (a plain browser). */
export const bridgeOfPage = (): Bridge | undefined => globalThis.tandem

/** Puts a bridge in place of the preload script's; for tests. Answers how to take it away again. */
export function installBridge(bridge: Bridge): () => void {
  const before = globalThis.tandem
  globalThis.tandem = bridge
  return () => {
    globalThis.tandem = before
  }
}
