import { PanelRight } from 'lucide-react'
import { usePanels } from '../../../state/panels.ts'
import { IconButton } from '../../../ui/button/IconButton.tsx'

export function PreviewToggle() {
  const { preview, togglePreview } = usePanels()
  return (
    <IconButton label="Preview" kbd="Space" pressed={preview} onClick={togglePreview}>
      <PanelRight aria-hidden />
    </IconButton>
  )
}
