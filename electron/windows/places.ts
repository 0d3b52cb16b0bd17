/** Where the built app's parts lie on this machine. */
export interface Places {
  /** The folder that app://tandem/ serves. */
  readonly renderer: string
  readonly preload: string
  /** The spelling dictionaries. */
  readonly dictionaries: string
  /** The worker of team sync. */
  readonly syncWorker: string
  /** The dev server's address; always undefined when packaged. */
  readonly devServer: string | undefined
}
