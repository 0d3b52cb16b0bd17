import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules whose answer a theme can change; axe's stricter ones about contrast are off in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong with what is on screen now, a line each; nothing when all is well. */
export const violations = (page: Page): Promise<readonly string[]> =>
  run(page, { resultTypes: ['violations'] })

/**
 * The same, and what is wrong in the other theme's colours too: a theme is colours alone (tokens.css), so only the
 * rules about colour are asked again. The page is left in the theme it had.
 */
export async function violationsInBothThemes(page: Page): Promise<readonly string[]> {
  const found = await violations(page)
  const theme = await themeOf(page)
  const other = theme === 'dark' ? 'light' : 'dark'
  await setTheme(page, other)
  const there = await run(page, { resultTypes: ['violations'], runOnly: COLOUR_RULES })
  await setTheme(page, theme)
  return [...found, ...there.map(line => `in ${other}: ${line}`)]
}

async function run(page: Page, options: axe.RunOptions): Promise<readonly string[]> {
  // The debugger's code is exempt from the page's policy; nothing of axe is in the product.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  return page.evaluate(async options => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe }
    // Colours are measured when nothing moves or fades any more: a fade begins with the frame after its element came, and
    // one that was called off has another in its place.
    const frame = () => new Promise(requestAnimationFrame)
    const passing = () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
        )
    await frame()
    await frame()
    for (let running = passing(); running.length > 0; running = passing()) {
      await Promise.all(running.map(each => each.finished.catch(() => {})))
      await frame()
    }
    const { violations: found } = await tool.run(document, options)
    return found.flatMap(({ id, help, nodes }) =>
      nodes.map(
        node => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.any[0]?.message.slice(0, 200) ?? ''}`,
      ),
    )
  }, options)
}

const themeOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.dataset.theme ?? '')

const setTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate(to => {
    document.documentElement.dataset.theme = to
  }, theme)
