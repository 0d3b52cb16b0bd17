import { test } from '@playwright/test'
import { launchTandem } from '../support/electronApp.ts'
import { framesOf, keyLatencies, names, percentile, traced } from './support/trace.ts'

test('probe', async () => {
  const tandem = await launchTandem()
  const { page, app } = tandem
  await page.getByRole('button', { name: /Look around/ }).click()
  await page.getByRole('grid', { name: 'Partners' }).waitFor()
  await page.waitForTimeout(3000)
  const cdp = await page.context().newCDPSession(page)
  const events = await traced(app, async () => {
    await cdp.send('Input.synthesizeScrollGesture', {
      x: 500,
      y: 400,
      yDistance: -2000,
      speed: 1500,
      gestureSourceType: 'mouse',
    } as never)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('nordlicht', { delay: 60 })
  })
  const n = names(events)
  console.log([...n].sort((a, b) => b[1] - a[1]).slice(0, 40))
  for (const k of ['PipelineReporter', 'EventLatency', 'EventTiming', 'DrawFrame', 'DroppedFrame']) {
    const e = events.filter(e => e.name === k)
    console.log(k, e.length, JSON.stringify(e[0]), JSON.stringify(e.at(-1)))
  }
  const f = framesOf(events)
  console.log(
    f.presented,
    f.dropped,
    percentile(f.intervals, 0.5),
    percentile(f.intervals, 0.95),
    keyLatencies(events),
  )
  await tandem.close()
})
