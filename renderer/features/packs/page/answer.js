import { signText } from './crypto.js'

/** The text of the answer file: what was entered, signed, and the word of the workspace that gave the pack out. */
export async function answerOf({ token, tokenSignature, key }, body) {
  const text = JSON.stringify(body)
  return JSON.stringify({
    format: 'tandem-answer',
    version: 1,
    token,
    tokenSignature,
    body: text,
    bodySignature: await signText(key, text),
  })
}

/** Saves a text as a file, as any browser does. */
export function download(name, text) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** A name every disk takes. */
export const nameOf = ({ partner, plan }, who) =>
  `${[partner, plan.name, who]
    .join(' - ')
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .slice(0, 120)
    .trim()}.tandem-answer`
