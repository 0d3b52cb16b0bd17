import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { type Spelling, useSpelling } from '../useSpelling.ts'
import css from './settings.module.css'

const SPELLINGS: readonly { readonly value: Spelling; readonly label: string }[] = [
  { value: 'off', label: 'Off' },
  { value: 'en-US', label: 'English (US)' },
  { value: 'en-GB', label: 'English (UK)' },
]

/** Which language text fields are checked in; the dictionaries come with the app. */
export function SpellingChoice() {
  const { spelling, choose } = useSpelling()
  if (spelling === undefined) return null
  return (
    <span className={css.choice}>
      Spelling
      <Segmented label="Spelling" options={SPELLINGS} value={spelling} onChange={choose} />
    </span>
  )
}
