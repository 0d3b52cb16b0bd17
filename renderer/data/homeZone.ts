/** IANA name of the zone this computer is in. */
export const homeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
