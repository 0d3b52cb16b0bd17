const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('bridge', {
  push: (/** @type {unknown} */ docs) => ipcRenderer.invoke('bench.push', docs),
})
ipcRenderer.on('bench.port', event => window.postMessage('bench.port', '*', event.ports))
