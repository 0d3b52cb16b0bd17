import type { Density, ThemeChoice } from '../../../state/look.ts'
import { usePreferences } from '../../../state/preferences.ts'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { SpellingChoice } from './SpellingChoice.tsx'
import css from './settings.module.css'

const THEMES: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]
const DENSITIES: readonly { readonly value: Density; readonly label: string }[] = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'dense', label: 'Dense' },
]

/** How the app looks on this laptop; not part of the book. */
export function AppearanceSection() {
  const { theme, density, setTheme, setDensity } = usePreferences()
  return (
    <Section title="Appearance" note="On this laptop only">
      <Panel>
        <div className={css.choices}>
          <span className={css.choice}>
            Theme
            <Segmented label="Theme" options={THEMES} value={theme} onChange={setTheme} />
          </span>
          <span className={css.choice}>
            Rows of lists
            <Segmented label="Rows of lists" options={DENSITIES} value={density} onChange={setDensity} />
          </span>
          <SpellingChoice />
        </div>
      </Panel>
    </Section>
  )
}
