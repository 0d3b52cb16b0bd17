/** Why a file cannot be read, in plain words that may be shown after "cannot be read: ". */
export class Unreadable extends Error {}

/**
 * What the reader of workbooks says of a file, where a person can make something of it. Its own stumbling over
 * damaged bytes is no news to them.
 */
export const whyUnreadable = (error: unknown): string =>
  error instanceof Error &&
  (error.constructor === Error || error instanceof Unreadable) &&
  error.message !== ''
    ? error.message.slice(0, 200)
    : 'it is damaged, or of a kind Tandem does not know'
