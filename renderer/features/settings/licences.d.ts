declare module 'virtual:licences' {
  /** Written by the build from what is installed (`electron/runtime/licences.mjs`). */
  export const licences: readonly {
    readonly name: string
    readonly version: string
    readonly licence: string
    readonly text: string
  }[]
}
