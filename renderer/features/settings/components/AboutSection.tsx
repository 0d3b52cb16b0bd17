import { useDialogs } from '../../../state/dialogs.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { useInfo } from '../useInfo.ts'
import css from './settings.module.css'

/** Which Tandem this is, and the way to all about it. */
export function AboutSection() {
  const { info, problem } = useInfo()
  return (
    <Section title="About">
      <Panel>
        <div className={css.about}>
          <span>{problem ?? (info && `Tandem ${info.version}`)}</span>
          <Button onClick={() => useDialogs.getState().show('about')}>About and licences…</Button>
        </div>
      </Panel>
    </Section>
  )
}
