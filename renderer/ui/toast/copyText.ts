import { showToast } from './toasts.ts'

/** Puts a text on the clipboard and says so. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    showToast({ text: `Copied: ${text}` })
  } catch {
    showToast({ text: 'The clipboard could not be written to. Nothing was copied.', tone: 'bad' })
  }
}
