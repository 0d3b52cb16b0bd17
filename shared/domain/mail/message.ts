/** Somebody a mail goes to. */
export interface MailAddress {
  readonly name?: string
  readonly email: string
}

/** A mail that was written here and is sent by the mail program. */
export interface MailDraft {
  readonly to: readonly MailAddress[]
  readonly subject: string
  readonly body: string
}

/**
 * An address a mail can go to: one @, no spaces, and none of the signs that end or split an address. Mail
 * programs judge the rest.
 */
export const isMailAddress = (text: string): boolean =>
  /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/.test(text)
