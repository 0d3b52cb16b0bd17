import answer from './page/answer.js?raw'
import crypto from './page/crypto.js?raw'
import dom from './page/dom.js?raw'
import form from './page/form.js?raw'
import page from './page/page.js?raw'
import show from './page/show.js?raw'
import start from './page/start.js?raw'

/** Each after those it needs. */
const MODULES = [crypto, dom, show, form, answer, page, start]

/** The modules of the page as one script: a file opened from a disk may load no module. */
export const PAGE_SCRIPT: string = `(() => {\n'use strict'\n${MODULES.map(source =>
  source.replace(/^import [\s\S]*?from '[^']+'$/gm, '').replace(/^export /gm, ''),
).join('\n')}\n})()`

export { default as PAGE_STYLE } from './page/page.css?raw'
