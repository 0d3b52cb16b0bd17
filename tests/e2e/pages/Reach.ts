import type { Page } from '@playwright/test'

/**
 * What cannot be come to with the mouse on the page that is shown: controls that stay outside of the window,
 * cut off by something that does not scroll, or covered, when everything that scrolls is scrolled to them.
 */
export const unreachable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'main :is(a[href], button, input, textarea, select, [role="option"], [role="tab"]), nav a[href]',
    )
    const scrolls = (style: CSSStyleDeclaration) => /auto|scroll/.test(style.overflow)
    const problems: string[] = []
    for (const control of controls) {
      if (!control.checkVisibility({ opacityProperty: false, visibilityProperty: true })) continue
      if (control.closest('.visually-hidden, [aria-hidden="true"], [inert]')) continue
      if (control.matches('.visually-hidden') || control.matches(':disabled')) continue
      const stuck = new Map<Element, [number, number]>()
      for (let at = control.parentElement; at; at = at.parentElement)
        if (!scrolls(getComputedStyle(at))) stuck.set(at, [at.scrollLeft, at.scrollTop])
      control.scrollIntoView({ block: 'center', inline: 'center' })
      const name = () =>
        `${control.tagName} ${(control.getAttribute('aria-label') ?? control.innerText ?? '').slice(0, 60)}`
      for (const [element, [left, top]] of stuck)
        if (element.scrollLeft !== left || element.scrollTop !== top) {
          problems.push(`${name()}: cut off by ${element.className}`)
          element.scrollTo(left, top)
        }
      const { left, top, width, height } = control.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      const hit = document.elementFromPoint(x, y)
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) problems.push(`${name()}: outside`)
      else if (!hit || !(control.contains(hit) || hit.contains(control)))
        problems.push(`${name()}: covered by ${hit?.className}`)
    }
    return [...new Set(problems)]
  })
