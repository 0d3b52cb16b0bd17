// A browser and nothing else: one window, no preload, downloads into a folder.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

const [file, downloads] = process.argv.slice(-2)
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1100, height: 900, webPreferences: { sandbox: true } })
  window.webContents.session.on('will-download', (_, item) => {
    item.setSavePath(join(downloads, item.getFilename()))
  })
  void window.loadFile(file)
})
