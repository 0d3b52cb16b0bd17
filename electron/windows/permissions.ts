import type { Session } from 'electron'
import type { Pages } from './pages.ts'

/** Copying a figure, and asking that the store is never evicted; nothing else is ever granted. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage'])

export function denyPermissions(session: Session, pages: Pages): void {
  const granted = (permission: string, from: string) => GRANTED.has(permission) && pages.owns(from)
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(granted(permission, details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    granted(permission, details.requestingUrl ?? origin),
  )
  session.setDevicePermissionHandler(() => false)
}
