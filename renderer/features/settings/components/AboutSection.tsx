import { runAction } from '../../../state/actions.ts'
import { useDialogs } from '../../../state/dialogs.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { useInfo } from '../useInfo.ts'
import css from './settings.module.css'

/** Which Tandem this is, the way to all about it, and what it writes down for a report of a fault. */
export function AboutSection() {
  const { info, problem } = useInfo()
  return (
    <Section title="About">
      <Panel>
        <div className={css.about}>
          <span>{problem ?? (info && `Tandem ${info.version}`)}</span>
          <Button onClick={() => useDialogs.getState().show('about')}>About and licences…</Button>
        </div>
        <div className={css.about}>
          <p className={css.quiet}>
            A log on this computer says what happened and when: starts, faults, how sync stood. No name, note,
            amount, file or folder of yours is in it, and nothing is sent. After a crash there is a line in it
            and no crash report, which would hold what was in memory.
          </p>
          <Button onClick={() => void runAction('copyDiagnostics')}>Copy diagnostics</Button>
        </div>
      </Panel>
    </Section>
  )
}
