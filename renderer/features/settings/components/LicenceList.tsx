import { ProgressBar } from '../../../ui/progress/ProgressBar.tsx'
import { useLicences } from '../useLicences.ts'
import css from './settings.module.css'

/** Everything that is shipped, each with its licence to unfold. */
export function LicenceList() {
  const licences = useLicences()
  if (!licences) return <ProgressBar label="Reading the licences" done={0} of={0} />
  return (
    <ul className={css.licenceList} aria-label="Third-party licences">
      {licences.map(({ name, version, licence, text }) => (
        <li key={`${name} ${version}`}>
          <details>
            <summary>
              <span dir="ltr">
                {name} <span className={css.quiet}>{version}</span>
              </span>
              <span className={css.quiet}>{licence}</span>
            </summary>
            <pre>{text}</pre>
          </details>
        </li>
      ))}
    </ul>
  )
}
