import { el, field, tick } from './dom.js'

/** A field for a comment on a section, folded until it is wanted. */
export function commentOf(section, title) {
  const words = el('textarea', { rows: '3', dir: 'auto', maxlength: '20000' })
  return {
    element: el(
      'details',
      { class: 'comment' },
      el('summary', {}, `Comment on ${title}`),
      field(`Your comment on ${title}`, words),
    ),
    read: () => (words.value.trim() === '' ? [] : [{ section, text: words.value.trim() }]),
  }
}

/** A line of the expectation sheet, to be acknowledged unless it is already. */
export function expectationOf({ id, side, topic, text, acknowledged }, partner) {
  const box = el('input', { type: 'checkbox' })
  return {
    element: el(
      'li',
      {},
      el('h3', { dir: 'auto' }, topic),
      el(
        'p',
        { class: 'hint', dir: 'auto' },
        side === 'theirs' ? `Expected of ${partner}` : 'Expected of us',
      ),
      text === '' ? undefined : el('p', { dir: 'auto' }, text),
      acknowledged
        ? el('p', { class: 'done' }, '✓ Acknowledged')
        : tick(side === 'theirs' ? 'We know this and take it on' : 'We know this', box),
    ),
    read: () => (box.checked ? [id] : []),
  }
}

/** An action of theirs: done, another day, words. */
export function actionOf({ id, title, who, due, dueOn }) {
  const done = el('input', { type: 'checkbox' })
  const day = el('input', { type: 'date' })
  const words = el('textarea', { rows: '2', dir: 'auto', maxlength: '20000' })
  return {
    element: el(
      'li',
      {},
      el(
        'fieldset',
        {},
        el('legend', { dir: 'auto' }, title),
        el(
          'p',
          { class: 'hint', dir: 'auto' },
          [who, due === '' ? 'no day' : `due ${due}`].filter(Boolean).join(', '),
        ),
        tick('Done', done),
        field('New day', day),
        field('Words', words),
      ),
    ),
    read: () => {
      const text = words.value.trim()
      const update = {
        id,
        ...(done.checked && { done: true }),
        ...(day.value !== '' && day.value !== dueOn && { dueOn: day.value }),
        ...(text !== '' && { text }),
      }
      return Object.keys(update).length > 1 ? [update] : []
    },
  }
}

/** `1234.5` with two decimals → 123450, in whole numbers alone. */
export function wholeOf(text, decimals) {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text)
  if (!match) return undefined
  const kept = (match[3] ?? '').slice(0, decimals).padEnd(decimals, '0')
  const whole = Number(`${match[1]}${match[2]}${kept}`)
  return Number.isSafeInteger(whole) ? (whole === 0 ? 0 : whole) : undefined
}

/** 123450 with two decimals → `1234.50`. */
export function decimalOf(whole, decimals) {
  const digits = String(Math.abs(whole)).padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  return `${whole < 0 ? '-' : ''}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`
}

/** The actuals of a goal, quarter by quarter. */
export function goalOf({ id, title, unitWords, decimals, quarters }) {
  const inputs = quarters.map(({ quarter, label, target, actual }) => {
    const value = actual === undefined ? '' : decimalOf(actual, decimals)
    const input = el('input', { type: 'number', step: decimals > 0 ? 10 ** -decimals : 1, value })
    return {
      quarter,
      input,
      actual,
      element: field(`${label}${unitWords ? `, ${unitWords}` : ''}`, input, `Target ${target}`),
    }
  })
  return {
    element: el(
      'li',
      {},
      el(
        'fieldset',
        {},
        el('legend', { dir: 'auto' }, title),
        el('div', { class: 'quarters' }, ...inputs.map(({ element }) => element)),
      ),
    ),
    /** Fields with something in them that is no figure: it must not get lost without a word. */
    wrong: () =>
      inputs.flatMap(({ input }) =>
        input.validity.badInput || (input.value !== '' && wholeOf(input.value, decimals) === undefined)
          ? [input]
          : [],
      ),
    read: () =>
      inputs.flatMap(({ quarter, input, actual: before }) => {
        const actual = wholeOf(input.value, decimals)
        return actual === undefined || actual === before ? [] : [{ id, quarter, actual }]
      }),
  }
}
