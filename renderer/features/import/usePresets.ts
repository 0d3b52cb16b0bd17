import { deletePreset, savePreset } from '@shared/domain/import/commands.ts'
import type { ImportPreset } from '@shared/domain/import/preset.ts'
import type { Result } from '@shared/lib/result.ts'
import { type Committed, commit } from '../../data/commit.ts'
import { undoIntent } from '../../data/undoIntent.ts'
import { offerUndo } from '../../ui/toast/offerUndo.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { presetFields } from './viewModelPresets.ts'
import type { Draft } from './viewModelState.ts'

/** Keeping and deleting mappings; both can be undone. */
export function usePresets(presets: readonly ImportPreset[]) {
  return {
    /** A preset of the same name is replaced. Answers whether it was saved. */
    async keep(name: string, draft: Draft, headers: readonly string[]): Promise<boolean> {
      const old = presets.find(preset => preset.name === name)
      const fields = presetFields(name, draft, headers)
      const answer = await commit(savePreset, { fields, ...(old && { id: old.id }) })
      say(answer)
      return answer.ok
    },
    async remove(preset: ImportPreset): Promise<void> {
      const answer = await commit(deletePreset, { id: preset.id })
      say(answer)
    },
  }
}

function say(answer: Result<Committed>): void {
  if (answer.ok) offerUndo(answer.value.label, () => undoIntent(answer.value.intent))
  else showToast({ text: answer.error.message, tone: 'bad' })
}
