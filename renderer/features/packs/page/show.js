import { el } from './dom.js'

/** Paragraphs and tables, ready as they came. */
export function blockOf(block, title) {
  if (block.kind === 'text') return block.lines.map(line => el('p', { dir: 'auto' }, line))
  const align = i => (block.figures.includes(i) ? 'end' : undefined)
  return [
    el(
      'div',
      { class: 'wide', role: 'group', 'aria-label': `Table: ${block.label}`, tabindex: '0' },
      el(
        'table',
        {},
        el('caption', { class: block.label === title ? 'unseen' : undefined }, block.label),
        el(
          'thead',
          {},
          el('tr', {}, ...block.head.map((text, i) => el('th', { scope: 'col', class: align(i) }, text))),
        ),
        el(
          'tbody',
          {},
          ...block.rows.map(row =>
            el('tr', {}, ...row.map((text, i) => el('td', { class: align(i), dir: 'auto' }, text))),
          ),
        ),
      ),
    ),
  ]
}

/** Whose plan it is, and what it is. */
export function headOf({ partner, from, issued, plan }) {
  return el(
    'header',
    { class: 'head' },
    el('p', { class: 'over', dir: 'auto' }, `For ${partner}`),
    el('h1', { dir: 'auto' }, plan.name),
    ...plan.facts.map(fact => el('p', { class: 'fact', dir: 'auto' }, fact)),
    el('p', { class: 'fact', dir: 'auto' }, `Given out on ${issued} by ${from}`),
  )
}

/** A part of the page with its heading, reached from the list at its top. */
export const part = (id, title, ...children) =>
  el('section', { id, 'aria-labelledby': `${id}-h` }, el('h2', { id: `${id}-h` }, title), ...children)

/** The list of parts. */
export const contentsOf = parts =>
  el(
    'nav',
    { 'aria-label': 'Contents' },
    el('ol', {}, ...parts.map(({ id, title }) => el('li', {}, el('a', { href: `#${id}` }, title)))),
  )
