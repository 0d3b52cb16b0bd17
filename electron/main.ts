import { join } from 'node:path'
import { app } from 'electron'
import { ownArguments } from './cli/ownArguments.ts'
import { registerAppScheme } from './windows/appScheme.ts'
import type { Places } from './windows/places.ts'
import { startWindowed } from './windows/startWindowed.ts'

const out = import.meta.dirname
const places: Places = {
  renderer: join(out, '../renderer'),
  preload: join(out, '../preload/preload.cjs'),
  dictionaries: join(out, 'dictionaries'),
  syncWorker: join(out, 'syncWorker.js'),
  devServer: app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL,
}

// Every window asks for the sandbox; this covers what is not a window. Root has to start without it.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()

// Electron waits for this module before it is ready, so the job's profile folder is set in time.
const args = ownArguments(process.argv, app.isPackaged)
if (args) (await import('./cli/startJob.ts')).startJob(args, places)
else startWindowed(places)
