import { hasCrypto, openSealed } from './crypto.js'
import { el, field } from './dom.js'
import { pageOf } from './page.js'

const root = document.querySelector('main')
const given = JSON.parse(document.getElementById('pack').textContent)

function show(pack) {
  root.replaceChildren(...pageOf(pack))
  document.title = `${pack.content.plan.name}, ${pack.content.partner}`
  root.focus()
}

function ask() {
  const words = el('input', { type: 'password', required: true, autocomplete: 'off' })
  const says = el('p', { role: 'alert', class: 'says' })
  const button = el('button', { type: 'submit' }, 'Open')
  const open = async event => {
    event.preventDefault()
    button.disabled = true
    says.textContent = 'Opening…'
    try {
      show(await openSealed(given.sealed, words.value))
    } catch {
      says.textContent = 'This passphrase does not open the pack. Mind capitals and spaces.'
      button.disabled = false
      words.select()
    }
  }
  root.replaceChildren(
    el(
      'section',
      { class: 'gate' },
      el('h1', {}, 'Partner pack'),
      hasCrypto()
        ? el(
            'form',
            { onsubmit: open },
            el('p', {}, 'It opens with the passphrase you were given.'),
            field('Passphrase', words),
            button,
            says,
          )
        : el(
            'p',
            { class: 'warn' },
            'This browser has no WebCrypto here, so the pack cannot be opened. Open the file in another browser, from your own disk.',
          ),
    ),
  )
  words.focus()
}

if (given.open) show(given.open)
else ask()
