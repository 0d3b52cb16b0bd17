import { showToast } from './toasts.ts'

/** Puts a text on the clipboard and says so. Answers whether it is there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    showToast({ text: `Copied: ${text}` })
    return true
  } catch {
    showToast({ text: 'The clipboard could not be written to. Nothing was copied.', tone: 'bad' })
    return false
  }
}
