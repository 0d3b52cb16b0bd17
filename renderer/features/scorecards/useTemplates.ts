import { saveTemplate } from '@shared/domain/scorecard/commands.ts'
import { DEFAULT_TEMPLATE } from '@shared/domain/scorecard/defaultTemplate.ts'
import type { ScorecardTemplate, ScorecardTemplateFields } from '@shared/domain/scorecard/schema.ts'
import type { DomainError } from '@shared/lib/result.ts'
import { commit } from '../../data/commit.ts'
import { useAll, useWorkspace } from '../../data/live.ts'
import { undoIntent } from '../../data/undoIntent.ts'
import { offerUndo } from '../../ui/toast/offerUndo.ts'

export interface Templates {
  /** Undefined while they are read. The standard one stands alone until one is saved. */
  readonly saved: readonly ScorecardTemplate[] | undefined
  readonly standard: ScorecardTemplateFields
  readonly currency: string
  /** Without an id a new one. Answers what is wrong, or nothing. */
  save(
    id: ScorecardTemplate['id'] | undefined,
    template: ScorecardTemplateFields,
  ): Promise<DomainError | undefined>
}

export function useTemplates(): Templates {
  const saved = useAll('templates')
  const workspace = useWorkspace()
  return {
    saved: workspace && saved,
    standard: DEFAULT_TEMPLATE,
    currency: workspace?.currency ?? 'USD',
    async save(id, template) {
      const answer = await commit(saveTemplate, { template, ...(id !== undefined && { id }) })
      if (!answer.ok) return answer.error
      offerUndo(answer.value.label, () => undoIntent(answer.value.intent))
      return undefined
    },
  }
}
