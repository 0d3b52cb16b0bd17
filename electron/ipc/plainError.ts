/** An error whose message may be shown as it is: what happened and what the user can do. */
export class PlainError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

const BY_ERRNO: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room and try again.',
  EDQUOT: 'Your share of the disk is used up. Make room and try again.',
  EACCES: 'Tandem is not allowed to do that there. Choose another folder.',
  EPERM: 'Tandem is not allowed to do that there, or another program has the file open.',
  EROFS: 'That folder can only be read. Choose another folder.',
  ENOENT: 'The file or its folder is not there any more.',
  ENOTDIR: 'A part of that path is not a folder.',
  EISDIR: 'That is a folder, not a file.',
  EBUSY: 'Another program has the file open. Close it there and try again.',
  ENAMETOOLONG: 'The file name is too long.',
  EMFILE: 'Too many files are open. Close other programs and try again.',
  EIO: 'The disk could not be read or written.',
}

/** What a failure is called outside of the main process: never a stack, a path or a library's own words. */
export function inPlainWords(error: unknown): {
  code: string
  message: string
} {
  if (error instanceof PlainError) return { code: error.code, message: error.message }
  const errno = errnoOf(error)
  const known = errno === undefined ? undefined : BY_ERRNO[errno]
  if (errno !== undefined && known !== undefined) return { code: errno, message: known }
  return {
    code: 'failed',
    message: 'Tandem could not do this. Try again; if it fails again, restart Tandem.',
  }
}

const errnoOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
