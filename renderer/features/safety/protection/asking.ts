import { create } from 'zustand'

export interface Asking {
  /** Another one each time, so that the field begins empty. */
  readonly turn: number
  /** Why the last one did not do. */
  readonly problem: string | undefined
  /** The passphrase, or undefined where somebody would rather not. */
  give(passphrase: string | undefined): void
}

/** Somebody is asked for the passphrase of what is kept. */
export const useAsking = create<{ readonly asking: Asking | undefined }>()(() => ({ asking: undefined }))

let turn = 0

/** Asks for the passphrase of snapshots, and once more where the last one did not do. */
export const askPassphrase = (problem?: string): Promise<string | undefined> =>
  new Promise(resolve => {
    turn += 1
    useAsking.setState({
      asking: {
        turn,
        problem,
        give(passphrase) {
          useAsking.setState({ asking: undefined })
          resolve(passphrase)
        },
      },
    })
  })
