import { runAction } from '../../state/actions.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { KeyValue } from '../../ui/layout/KeyValue.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import { LicenceList } from './components/LicenceList.tsx'
import css from './components/settings.module.css'
import { useInfo } from './useInfo.ts'
import { aboutFacts, detailsText } from './viewModelAbout.ts'

/** What this is, what it runs on, where it keeps its data, and whose work is in it. */
export function AboutDialog({ onClose }: { onClose(): void }) {
  const { info, problem } = useInfo()
  const copy = async () => {
    if (!info) return
    await navigator.clipboard.writeText(detailsText(info))
    showToast({ text: 'Details copied' })
  }
  return (
    <Dialog
      open
      title="About Tandem"
      lead="The desktop workstation of a channel account manager. All data stays on this computer."
      onClose={onClose}
      actions={
        <>
          <Button disabled={!info} onClick={() => void copy()}>
            Copy details
          </Button>
          <Button onClick={() => void runAction('copyDiagnostics')}>Copy diagnostics</Button>
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      {info && (
        <KeyValue
          facts={aboutFacts(info).map(({ label, value }) => ({
            label,
            value: (
              <span dir="ltr" className={css.aboutValue}>
                {value}
              </span>
            ),
          }))}
        />
      )}
      {info?.fallbackRuntime && (
        <p className={css.fallback}>
          This runs on the fall-back runtime for closed networks. It is for development and tests: its browser
          engine gets no security fixes any more.
        </p>
      )}
      {problem !== undefined && <p className={css.quiet}>{problem}</p>}
      <div className={css.licences}>
        <Section title="Licences" note="Tandem itself: MIT">
          <LicenceList />
        </Section>
      </div>
    </Dialog>
  )
}
