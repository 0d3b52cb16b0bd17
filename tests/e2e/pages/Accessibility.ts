import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with what is on screen now, a line each; nothing when all is well. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The debugger's code is exempt from the page's policy; nothing of axe is in the product.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  return page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe }
    // Colours are measured when nothing moves or fades any more.
    await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})))
    const { violations: found } = await tool.run(document, { resultTypes: ['violations'] })
    return found.flatMap(({ id, help, nodes }) =>
      nodes.map(
        node => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.any[0]?.message.slice(0, 200) ?? ''}`,
      ),
    )
  })
}
