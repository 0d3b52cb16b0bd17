import { isTimeZone } from '@shared/lib/zoneTime.ts'

/** IANA name of the zone this computer is in; UTC, by which its clock goes then, where the system names none we know. */
export function homeZone(): string {
  const zone: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return zone !== undefined && isTimeZone(zone) ? zone : 'UTC'
}
