import { useReady } from '../../state/boot.ts'
import { Slot } from '../../state/slots.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { AboutSection } from './components/AboutSection.tsx'
import { AppearanceSection } from './components/AppearanceSection.tsx'
import { DataSection } from './components/DataSection.tsx'
import { RatesSection } from './components/RatesSection.tsx'
import css from './components/settings.module.css'
import { WorkspaceSection } from './components/WorkspaceSection.tsx'

/** Settings of the workspace and of this laptop. Everything saves by itself and can be undone. */
export function SettingsPage() {
  const ready = useReady()
  return (
    <Page scroll header={<PageHeader title="Settings" />}>
      <div className={css.sections}>
        {ready && <WorkspaceSection />}
        <AppearanceSection />
        <Slot name="reminders" />
        {ready && <RatesSection />}
        {ready && <DataSection />}
        {ready && <Slot name="safety" />}
        {ready && <Slot name="team" />}
        {ready && <Slot name="sync" />}
        <AboutSection />
      </div>
    </Page>
  )
}
