import type { WebPreferences } from 'electron'

/** What every window of Tandem has in common: pages are not trusted and have no Node. */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  navigateOnDragDrop: false,
  spellcheck: true,
})

/** For windows nobody sees: timers and frames run as if it were in front. */
export const hiddenPreferences = (preload: string): WebPreferences => ({
  ...webPreferences(preload),
  spellcheck: false,
  backgroundThrottling: false,
})
