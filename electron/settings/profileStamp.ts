import { closeSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Tells this profile from every copy of it, on a machine of the same name too: a copied file is another file, born
 * at another moment. The file is never written again.
 */
export function profileStamp(profile: string): string {
  const path = join(profile, 'profile-stamp')
  closeSync(openSync(path, 'a'))
  const { ino, birthtimeNs } = statSync(path, { bigint: true })
  return `${ino}-${birthtimeNs}`
}
