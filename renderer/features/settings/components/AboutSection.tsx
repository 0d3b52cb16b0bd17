import { type Fact, KeyValue } from '../../../ui/layout/KeyValue.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { type Info, useInfo } from '../useInfo.ts'
import css from './settings.module.css'

/** Versions, and a plain word when the runtime is not the one releases are made with. */
export function AboutSection() {
  const { info, problem } = useInfo()
  return (
    <Section title="About">
      <Panel>
        {info && <KeyValue facts={factsOf(info)} />}
        {info?.fallbackRuntime && (
          <p className={css.fallback}>
            This runs on the fall-back runtime for closed networks. It is for development and tests: its
            browser engine gets no security fixes any more.
          </p>
        )}
        {problem !== undefined && <p className={css.quiet}>{problem}</p>}
      </Panel>
    </Section>
  )
}

const factsOf = (info: Info): readonly Fact[] => [
  { label: 'Tandem', value: info.version },
  { label: 'Electron', value: info.electron },
  { label: 'Chromium', value: info.chromium },
  { label: 'System', value: `${info.platform}, ${info.locale}` },
]
