/** A bell for one sleeper: rung while it sleeps it wakes it, rung before it does not let it sleep. */
export class Wake {
  #rung = false
  #sleeper: (() => void) | undefined

  ring(): void {
    this.#rung = true
    this.#sleeper?.()
  }

  /** Ends when it is rung, or after so many milliseconds. */
  async sleep(ms: number): Promise<void> {
    if (!this.#rung)
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, ms)
        this.#sleeper = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    this.#rung = false
    this.#sleeper = undefined
  }
}
