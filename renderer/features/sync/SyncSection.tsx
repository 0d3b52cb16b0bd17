import { useSyncStatus } from '../../sync/status.ts'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { ProgressBar } from '../../ui/progress/ProgressBar.tsx'
import { DeviceName } from './components/DeviceName.tsx'
import { EncryptionPanel } from './components/EncryptionPanel.tsx'
import { EndpointForm } from './components/EndpointForm.tsx'
import { FirstSyncChoice } from './components/FirstSyncChoice.tsx'
import { MeteredSwitch } from './components/MeteredSwitch.tsx'
import { SyncButtons } from './components/SyncButtons.tsx'
import css from './sync.module.css'
import { useEndpoint } from './useEndpoint.ts'
import { statusInWords } from './viewModelStatus.ts'

/** Settings ▸ Sync: the team's endpoint, how sync stands, and the first time together. */
export function SyncSection() {
  const endpoint = useEndpoint()
  const status = useSyncStatus()
  const { tone, long } = statusInWords(status)
  const joined = status.kind !== 'off' && status.kind !== 'otherWorkspace'
  return (
    <Section title="Team sync" note="Optional: a CouchDB database of your own; everything works without it">
      <Panel>
        <div className={css.status} data-tone={tone}>
          <span className={css.dot} aria-hidden />
          <p role="status" className={css.words}>
            {endpoint.kept && status.kind === 'off' ? 'Connected. Choose how to begin.' : long}
          </p>
          {joined && <SyncButtons status={status} />}
        </div>
        {status.kind === 'syncing' && (
          <div className={css.progress}>
            <ProgressBar label={long} done={status.done} of={status.of} />
          </div>
        )}
        {endpoint.kept && !joined && <FirstSyncChoice key={`first ${endpoint.kept.url}`} />}
        {endpoint.kept && joined && <EncryptionPanel key={`keys ${endpoint.kept.url}`} />}
        {joined && <MeteredSwitch />}
        {endpoint.kept && <DeviceName />}
        {endpoint.kept !== undefined && (
          <EndpointForm key={`form ${endpoint.kept?.url ?? ''}`} kept={endpoint.kept} endpoint={endpoint} />
        )}
      </Panel>
    </Section>
  )
}
