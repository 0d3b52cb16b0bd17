// Loaded into the main process before the app (NODE_OPTIONS): says when each thing that is waited for was painted.

/** @type {Record<string, string>} */
const wanted = JSON.parse(process.env.TANDEM_BENCH_WANTED ?? '{}')

/** In the page: answers, in milliseconds since 1970, when the second frame after the element was there began. */
const painted = (/** @type {string} */ selector) => `new Promise(resolve => {
  const found = () => document.querySelector(${JSON.stringify(selector)}) !== null
  const done = () => requestAnimationFrame(() => requestAnimationFrame(() =>
    resolve(performance.timeOrigin + performance.now())))
  if (found()) return done()
  const watch = new MutationObserver(() => { if (found()) { watch.disconnect(); done() } })
  watch.observe(document, { childList: true, subtree: true, attributes: true })
})`

// Electron's own module is there a moment later than this file, and in the main process alone.
setImmediate(() => {
  if (process.type !== 'browser') return
  const { app } = require('electron')
  app.on('web-contents-created', (_, contents) => {
    contents.once('dom-ready', async () => {
      if (contents.getType() !== 'window') return
      const times = await Promise.all(
        Object.entries(wanted).map(async ([name, selector]) => [
          name,
          await contents.executeJavaScript(painted(selector)),
        ]),
      )
      process.stdout.write(`\npainted ${JSON.stringify(Object.fromEntries(times))}\n`)
    })
  })
})
