/** What a job is given and what it answers. */
export interface JobTools {
  say(stream: 'out' | 'err', text: string): Promise<void>
  /** Names the output folder the command line was given; null when the job writes none. */
  readonly grant: string | null
  onCancel(listener: () => void): () => void
}

export interface JobEnd {
  /** 0: ran to its end. 1: could not be done. 2: wrong usage. */
  readonly exitCode: 0 | 1 | 2
  /** JSON for `--report`. */
  readonly report: string | null
}

export const failed = { exitCode: 1, report: null } as const satisfies JobEnd
