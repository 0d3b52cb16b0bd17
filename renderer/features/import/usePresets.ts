import { deletePreset, savePreset } from '@shared/domain/import/commands.ts'
import type { ImportPreset } from '@shared/domain/import/preset.ts'
import { commit } from '../../data/commit.ts'
import { undo } from '../../data/undo.ts'
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
      say(answer.ok, answer.ok ? `Preset ${name} saved` : answer.error.message)
      return answer.ok
    },
    async remove(preset: ImportPreset): Promise<void> {
      const answer = await commit(deletePreset, { id: preset.id })
      say(answer.ok, answer.ok ? `Preset ${preset.name} deleted` : answer.error.message)
    },
  }
}

function say(ok: boolean, text: string): void {
  if (ok) showToast({ text, action: { label: 'Undo', run: () => void undo() } })
  else showToast({ text, tone: 'bad' })
}
