import { comparedInWords } from '@shared/domain/plan/compareWords.ts'
import type { PlanVersion } from '@shared/domain/plan/versionSchema.ts'
import { useMemo, useState } from 'react'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { Select } from '../../../ui/forms/Select.tsx'
import { sayOf } from '../say.ts'
import css from '../versions.module.css'
import { firstPair, stateOfVersion } from '../viewModelVersions.ts'
import { ComparedSection } from './ComparedSection.tsx'

/** Two versions side by side, section by section. */
export function ComparePane({ versions }: { readonly versions: readonly PlanVersion[] }) {
  const [chosen, setChosen] = useState<readonly [string, string]>()
  const [shows, setShows] = useState<'changes' | 'all'>('changes')
  const pair = chosen ?? firstPair(versions)
  const [before, after] = (pair ?? []).map(id => versions.find(one => one.id === id))
  const sections = useMemo(
    () =>
      before && after
        ? comparedInWords(
            before.content,
            after.content,
            [sayOf(before.content), sayOf(after.content)],
            shows === 'all',
          )
        : [],
    [before, after, shows],
  )
  if (!pair || !before || !after) return null
  const options = versions.map(one => ({ value: one.id, label: nameOf(one, versions) }))
  const changes = sections.reduce((sum, one) => sum + one.changes, 0)
  return (
    <>
      <div className={css.controls}>
        <div className={css.pick}>
          <Select
            compact
            label="Older version"
            value={before.id}
            options={options}
            onChange={id => setChosen([id, after.id])}
          />
        </div>
        <span className={css.quiet}>against</span>
        <div className={css.pick}>
          <Select
            compact
            label="Newer version"
            value={after.id}
            options={options}
            onChange={id => setChosen([before.id, id])}
          />
        </div>
        <Segmented<'changes' | 'all'>
          label="What is shown"
          options={[
            { value: 'changes', label: 'Only what differs' },
            { value: 'all', label: 'Everything' },
          ]}
          value={shows}
          onChange={setShows}
        />
        <span className={css.quiet} role="status">
          {changes === 0
            ? 'They say the same.'
            : `${changes} ${changes === 1 ? 'difference' : 'differences'}`}
        </span>
      </div>
      <div className={css.compared}>
        {sections.map(section => (
          <ComparedSection
            key={section.section}
            section={section}
            names={[nameOf(before, versions), nameOf(after, versions)]}
          />
        ))}
      </div>
    </>
  )
}

/** `Version 2`; where a number was locked more than once, with its state. */
function nameOf(version: PlanVersion, all: readonly PlanVersion[]): string {
  const alike = all.filter(one => one.version === version.version)
  if (alike.length === 1) return `Version ${version.version}`
  const turn = alike.length - alike.indexOf(version)
  return `Version ${version.version}, lock ${turn}, ${stateOfVersion(version).word.toLowerCase()}`
}
