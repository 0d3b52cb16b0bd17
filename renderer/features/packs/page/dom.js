/** Makes an element. Texts are texts: nothing of the content is ever read as markup. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter(child => child !== undefined && child !== ''))
  return element
}

let fields = 0

/** A label over its field. */
export function field(label, control, hint) {
  const id = `f${++fields}`
  control.id = id
  if (hint) control.setAttribute('aria-describedby', `${id}h`)
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id, dir: 'auto' }, label),
    control,
    hint ? el('p', { class: 'hint', id: `${id}h` }, hint) : undefined,
  )
}

/** A box to tick with its words behind it. */
export function tick(label, control) {
  const id = `f${++fields}`
  control.id = id
  return el('div', { class: 'tick' }, control, el('label', { for: id, dir: 'auto' }, label))
}
