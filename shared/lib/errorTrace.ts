/** What may be kept of an error: its kind, its code and where it happened. A message may hold what a person typed. */
export interface ErrorTrace {
  readonly name: string
  readonly code?: string | undefined
  /** `main.js:12:7`, the innermost first: files of the program alone, without their folders. */
  readonly at: readonly string[]
}

/** How many places are kept. */
export const TRACE_PLACES = 12
export const TRACE_NAME = /^[A-Za-z]{1,40}$/
export const TRACE_CODE = /^[A-Za-z][A-Za-z_-]{0,39}$/
export const TRACE_PLACE = /^[\w.-]{1,80}\.[cm]?[jt]sx?:\d{1,7}:\d{1,7}$/

const FRAME = /^\s+at (?:.*[\s(/\\])?([\w.-]{1,80}\.[cm]?[jt]sx?:\d{1,7}:\d{1,7})\)?$/

/** Anything that was thrown, less everything that could be a value. */
export function errorTrace(error: unknown): ErrorTrace {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const code = 'code' in error ? error.code : undefined
  return {
    name: typeof error.name === 'string' && TRACE_NAME.test(error.name) ? error.name : 'Error',
    ...(typeof code === 'string' && TRACE_CODE.test(code) && { code }),
    at: placesOf(error),
  }
}

/** The message stands before the places, and a line of it may look like one. */
function placesOf(error: Error): readonly string[] {
  const [message, stack] = [error.message, error.stack].map(text => (typeof text === 'string' ? text : ''))
  if (!message || !stack) return framesOf(stack)
  const found = stack.indexOf(message)
  return framesOf(found < 0 ? stack : stack.slice(found + message.length))
}

const framesOf = (stack = ''): readonly string[] =>
  stack
    .split('\n')
    .flatMap(line => FRAME.exec(line)?.[1] ?? [])
    .slice(0, TRACE_PLACES)
