import { answerOf, download, nameOf } from './answer.js'
import { hasCrypto } from './crypto.js'
import { el, field } from './dom.js'
import { actionOf, commentOf, expectationOf, goalOf } from './form.js'
import { blockOf, contentsOf, headOf, part } from './show.js'

/** The whole pack: what it shows and the form, in one page. */
export function pageOf(pack) {
  const { content } = pack
  const comments = content.plan.sections.map(section => ({
    section,
    comment: commentOf(section.id, section.title),
  }))
  const expectations = content.expectations.map(one => expectationOf(one, content.partner))
  const actions = content.actions.map(actionOf)
  const goals = content.goals.map(goalOf)
  const list = (of, label) =>
    el('ul', { class: 'cards', 'aria-label': label }, ...of.map(({ element }) => element))
  const parts = [
    ...comments.map(({ section: { id, title, blocks }, comment }) => ({
      id: `s-${id}`,
      title,
      element: part(`s-${id}`, title, ...blocks.flatMap(block => blockOf(block, title)), comment.element),
    })),
    ...(content.scorecard
      ? [
          {
            id: 'scorecard',
            title: content.scorecard.title,
            element: part(
              'scorecard',
              content.scorecard.title,
              ...content.scorecard.lines.map(line => el('p', { dir: 'auto' }, line)),
              ...content.scorecard.blocks.flatMap(block => blockOf(block)),
            ),
          },
        ]
      : []),
    ...listed('expectations', 'What we expect of each other', expectations),
    ...listed('actions', 'Your actions', actions),
    ...listed('actuals', 'Your figures', goals),
  ]
  function listed(id, title, of) {
    return of.length === 0 ? [] : [{ id, title, element: part(id, title, list(of, title)) }]
  }
  const body = who => ({
    packId: content.packId,
    answeredBy: who,
    answeredAt: new Date().toISOString(),
    comments: comments.flatMap(({ comment }) => comment.read()),
    acknowledgements: expectations.flatMap(one => one.read()),
    actions: actions.flatMap(one => one.read()),
    actuals: goals.flatMap(one => one.read()),
  })
  const answer = {
    id: 'answer',
    title: 'Your answer',
    element: answerPart(pack, body, () => goals.flatMap(one => one.wrong())[0]),
  }
  return [
    headOf(content),
    contentsOf([...parts, answer]),
    ...parts.map(({ element }) => element),
    answer.element,
  ]
}

const isEmpty = ({ comments, acknowledgements, actions, actuals }) =>
  comments.length + acknowledgements.length + actions.length + actuals.length === 0

function answerPart(pack, body, firstWrong) {
  const who = el('input', {
    type: 'text',
    required: true,
    autocomplete: 'name',
    maxlength: '300',
    dir: 'auto',
  })
  const says = el('p', { role: 'status', class: 'says' })
  let saved = true
  addEventListener('input', () => {
    saved = false
  })
  addEventListener('beforeunload', event => {
    if (!saved) event.preventDefault()
  })
  const save = async event => {
    event.preventDefault()
    const answered = body(who.value.trim())
    if (answered.answeredBy === '') {
      says.textContent = 'Say who you are first.'
      return who.focus()
    }
    const wrong = firstWrong()
    if (wrong) {
      says.textContent = 'A figure is no number. Write it in digits.'
      return wrong.focus()
    }
    if (isEmpty(answered)) {
      says.textContent = 'Nothing is entered yet: comment, tick or fill in something first.'
      return
    }
    download(nameOf(pack.content, answered.answeredBy), await answerOf(pack, answered))
    saved = true
    says.textContent = `The answer is saved. Send the file back to ${pack.content.from}.`
  }
  return part(
    'answer',
    'Your answer',
    hasCrypto()
      ? el(
          'form',
          { onsubmit: save },
          field('Your name', who),
          el('button', { type: 'submit' }, 'Save the answer'),
          says,
        )
      : el(
          'p',
          { class: 'warn' },
          'This browser has no WebCrypto here, so an answer cannot be signed. Open the file in another browser to answer.',
        ),
    el(
      'p',
      { class: 'hint' },
      'Nothing is sent anywhere. What you enter stays on this page until you save it as a file.',
    ),
  )
}
