/** Small choices kept over a restart, outside the store of records. A full or locked disk costs nothing. */
export function recall<T>(key: string, fallback: T): T {
  try {
    const text = localStorage.getItem(`tandem.${key}`)
    return text === null ? fallback : (JSON.parse(text) as T)
  } catch {
    return fallback
  }
}

export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(`tandem.${key}`, JSON.stringify(value))
  } catch {
    // Only a convenience is lost.
  }
}
