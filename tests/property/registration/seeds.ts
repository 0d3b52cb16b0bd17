interface FailedSeed {
  readonly seed: number
  /** To the smallest case; without it the seed is run from its start. */
  readonly path?: string
  readonly found: string
}

/** Runs that failed once, replayed before the random ones. */
export const FAILED_SEEDS: readonly FailedSeed[] = [
  {
    seed: 20_261_126,
    path: '148:6:5:6:6:8:9:9:9:9:9:9:10:9:10:10:10:10:10:10:10:10:12:11:14:1:7:10:10:10:10:13:12:14:14:14:14:11:11:11:11:11:14:14:14:14:14:14:14:14',
    found: 'The dispute clock ran on after the registration was converted past a conflict with a draft.',
  },
]
