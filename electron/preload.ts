import type { Bridge, PortName } from '@shared/ipc/contract.ts'
import { contextBridge, ipcRenderer } from 'electron'

const KEPT = 100
const listeners = new Map<string, Set<(payload: unknown) => void>>()
const early = new Map<string, unknown[]>()

// An event can be sent before the page's lazy parts listen to it: it waits for its first listener.
ipcRenderer.on('tandem:event', (_event, name: string, payload: unknown) => {
  const set = listeners.get(name)
  if (set?.size) for (const listener of [...set]) listener(payload)
  else early.set(name, [...(early.get(name) ?? []), payload].slice(-KEPT))
})

// A port cannot cross the bridge of an isolated world, only a message of the window can carry it. `/` is our own
// origin: no other document ever hears it. The text is that of `portMessage`; imports would not be bundled here.
ipcRenderer.on('tandem:port', ({ ports }, name: PortName) => {
  window.postMessage(`tandem:port:${name}`, '/', [...ports])
})

const bridge: Bridge = {
  request: (route, input) => ipcRenderer.invoke('tandem:request', route, input),
  on(name, listener) {
    const set = listeners.get(name) ?? new Set()
    listeners.set(name, set.add(listener))
    for (const payload of early.get(name) ?? []) listener(payload)
    early.delete(name)
    return () => {
      set.delete(listener)
    }
  },
}

contextBridge.exposeInMainWorld('tandem', bridge)
