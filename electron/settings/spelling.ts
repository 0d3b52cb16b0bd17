import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from 'electron'

export const SPELLINGS = ['off', 'en-US', 'en-GB'] as const
export type Spelling = (typeof SPELLINGS)[number]

/** Chromium looks for `<language>-<version>.bdic`; the version of English has been this one since 2023. */
const VERSION = '10-1'

/** English where the system speaks it; a text in another language would be underlined from end to end. */
export const usualSpelling = (locale: string): Spelling => {
  if (!/^en\b/i.test(locale)) return 'off'
  return /^en(-us)?$/i.test(locale) ? 'en-US' : 'en-GB'
}

/** Puts our dictionaries where Chromium would otherwise fetch them to; only what is not there yet. */
export function layDictionaries(from: string, profile: string): void {
  const to = join(profile, 'Dictionaries')
  try {
    mkdirSync(to, { recursive: true })
    for (const language of SPELLINGS.filter(name => name !== 'off')) {
      const [ours, theirs] = [join(from, `${language}.bdic`), join(to, `${language}-${VERSION}.bdic`)]
      if (sizeOf(theirs) !== sizeOf(ours)) copyFileSync(ours, theirs)
    }
  } catch (error) {
    // Without them nothing is underlined; that must not keep the window from opening.
    process.stderr.write(`The spelling dictionaries could not be laid out: ${String(error)}\n`)
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? -1

/** Checks spelling in a language, or not at all. macOS has dictionaries of its own and picks by itself. */
export function checkSpelling(own: Session, spelling: Spelling, mac = process.platform === 'darwin'): void {
  own.setSpellCheckerEnabled(spelling !== 'off')
  if (!mac) own.setSpellCheckerLanguages(spelling === 'off' ? [] : [spelling])
}
