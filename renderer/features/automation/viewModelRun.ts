import type { RuleRun } from '@shared/domain/automation/schema.ts'
import type { Tone } from '../../ui/badge/Badge.tsx'

export const OUTCOMES: Readonly<
  Record<RuleRun['outcome'], { readonly label: string; readonly tone: Tone; readonly mark: string }>
> = {
  done: { label: 'Done', tone: 'good', mark: '●' },
  refused: { label: 'Refused', tone: 'bad', mark: '▼' },
  stopped: { label: 'Held back', tone: 'watch', mark: '▲' },
}
