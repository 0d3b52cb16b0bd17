export interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** Of everything that is shipped. The build puts them here, from what is installed (`electron/runtime/licences.mjs`). */
export const licences: readonly Licence[] = []
