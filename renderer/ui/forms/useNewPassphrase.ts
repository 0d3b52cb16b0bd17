import { type FormEvent, useId, useState } from 'react'
import { newPassphraseProblem } from './NewPassphrase.tsx'

/**
 * A form with a new passphrase: what was typed, and its sending. What is wrong with it is said once it was tried.
 * `wanted`: whether there is to be one at all.
 */
export function useNewPassphrase(wanted = true) {
  const id = useId()
  const [words, setWords] = useState({ first: '', again: '' })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const wrong = wanted ? newPassphraseProblem(words) : undefined
  return {
    /** For `NewPassphrase`. */
    fields: { id, words, wrong: tried ? wrong : undefined, onChange: setWords },
    busy,
    problem,
    /** Sends the form unless something is wrong with it; what `send` throws is the problem. */
    async submit(event: FormEvent, send: (passphrase: string) => Promise<void>): Promise<void> {
      event.preventDefault()
      setTried(true)
      setProblem(undefined)
      if (wrong) return document.getElementById(`${id}-${wrong.at}`)?.focus()
      setBusy(true)
      try {
        await send(words.first)
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error))
      }
      setBusy(false)
    },
  }
}
