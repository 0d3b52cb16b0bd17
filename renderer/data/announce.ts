/** What the store did for a person, or would not do; the shell puts it into words on the screen. */
export type Announcement =
  | { readonly kind: 'done'; readonly label: string; readonly intent: string }
  | { readonly kind: 'refused'; readonly message: string }

const listeners = new Set<(announcement: Announcement) => void>()

export function onAnnounced(listener: (announcement: Announcement) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function announce(announcement: Announcement): void {
  for (const listener of listeners) listener(announcement)
}
