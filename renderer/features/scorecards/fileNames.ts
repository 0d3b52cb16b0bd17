import { safeFileName } from '../../platform/fileName.ts'

const ENDING = '.pdf'

/** `Nordlicht GmbH – 2026-Q3 scorecard.pdf`, safe on every file system. */
export const scorecardFileName = (partner: string, period: string): string =>
  safeFileName(partner, ` – ${period} scorecard${ENDING}`, 'Partner')

/** The names with a number where two would be one file; case does not tell files apart everywhere. */
export function withoutCollisions(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map(name => {
    let free = name
    for (let n = 2; taken.has(free.toLowerCase()); n++)
      free = `${name.slice(0, -ENDING.length)} (${n})${ENDING}`
    taken.add(free.toLowerCase())
    return free
  })
}
