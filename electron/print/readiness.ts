import { PlainError } from '../ipc/plainError.ts'

const READY_MS = 60_000

interface Waiting {
  readonly token: string
  settle(error: PlainError | undefined): void
}

/** Waits for a page to say that a document is laid out; one document at a time. */
export class Readiness {
  #waiting: Waiting | undefined

  /** Settles with the page's answer to `token`; rejects with PlainError also when none comes in a minute. */
  wait(token: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = new PlainError('print-timeout', 'The document was not ready within a minute.')
      const timer = setTimeout(() => this.fail(late), READY_MS)
      this.#waiting = {
        token,
        settle: error => {
          clearTimeout(timer)
          if (error) reject(error)
          else resolve()
        },
      }
    })
  }

  /** The page's answer; false when nobody waits for this token. */
  answer(token: string, error: string | null): boolean {
    if (this.#waiting?.token !== token) return false
    this.#settle(error === null ? undefined : new PlainError('print-refused', error))
    return true
  }

  fail(error: PlainError): void {
    this.#settle(error)
  }

  #settle(error: PlainError | undefined): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.settle(error)
  }
}
