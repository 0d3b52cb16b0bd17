import type { DomainError } from '@shared/lib/result.ts'

/** A thrown fault as an error the screen can show. */
export const asError = (error: unknown): DomainError => ({
  code: 'fault',
  message:
    error instanceof Error && error.message ? error.message : 'Something went wrong. Nothing was saved.',
})
