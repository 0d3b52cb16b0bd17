import { count } from '@shared/domain/fields/words.ts'
import type { PackContent } from '@shared/domain/pack/content.ts'
import { SHORTEST } from './seal.ts'

/** What goes into a pack, line by line. */
export function packInWords({
  plan,
  scorecard,
  expectations,
  actions,
  goals,
}: PackContent): readonly string[] {
  return [
    `${plan.name}: ${plan.facts[1] ?? ''}, ${count(plan.sections.length, 'section')}`,
    scorecard ? scorecard.title : 'No scorecard: none was issued yet',
    expectations.length > 0
      ? `${count(expectations.length, 'line')} of the expectation sheet`
      : 'No line of the expectation sheet: there is none yet',
    `${count(actions.length, 'open action')} of theirs and ${count(goals.length, 'goal')} with figures to enter`,
  ]
}

/** What is wrong with a passphrase, if anything. */
export function passphraseProblem(
  words: string,
  again: string,
): { at: 'words' | 'again'; message: string } | undefined {
  if ([...words].length < SHORTEST)
    return { at: 'words', message: `At least ${SHORTEST} characters: four or five words are good.` }
  return words === again ? undefined : { at: 'again', message: 'The two are not the same.' }
}

export const keyInWords = (keptIn: 'keyStore' | 'file'): string =>
  keptIn === 'keyStore'
    ? 'The pack is signed with the key of this workspace, which lies in the key store of this system.'
    : 'The pack is signed with the key of this workspace. This system offers no key store, so the key lies in a file of the profile folder: whoever can read your files could sign packs in your name.'
