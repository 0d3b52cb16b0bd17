/** Apart from the one of the settings, so that the worker loads nothing else of the main process. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
