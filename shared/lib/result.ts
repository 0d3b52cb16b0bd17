/** A value or a typed error; commands answer with it instead of throwing. */
export type Result<T, E = DomainError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** An error in plain words: what happened, and what the user can do. */
export interface DomainError {
  readonly code: string
  readonly message: string
  /** The field or place it concerns, when there is one. */
  readonly at?: string
}

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

export const err = (code: string, message: string, at?: string): Result<never, DomainError> => ({
  ok: false,
  error: at === undefined ? { code, message } : { code, message, at },
})
