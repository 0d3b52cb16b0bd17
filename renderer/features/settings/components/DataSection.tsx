import { formatCount } from '../../../ui/format/numbers.ts'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { useCounts } from '../useCounts.ts'
import { useInfo } from '../useInfo.ts'
import { countLines, isEmpty } from '../viewModelCounts.ts'
import { LoadSample } from './LoadSample.tsx'
import css from './settings.module.css'
import { WorkspaceFileRow } from './WorkspaceFileRow.tsx'

/** What the workspace holds, and where it lies. */
export function DataSection() {
  const counts = useCounts()
  const { info } = useInfo()
  return (
    <Section title="Data" note="All on this laptop">
      <Panel>
        {counts && (
          <dl className={css.counts} aria-label="Records">
            {countLines(counts).map(({ label, count }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{formatCount(count)}</dd>
              </div>
            ))}
          </dl>
        )}
        {info && (
          <p className={css.place}>
            Kept in <code dir="ltr">{info.profile}</code>
          </p>
        )}
        <WorkspaceFileRow />
        {counts && isEmpty(counts) && <LoadSample />}
      </Panel>
    </Section>
  )
}
