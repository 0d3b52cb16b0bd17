import { PanelRight } from 'lucide-react'
import { IconButton } from '../../../ui/button/IconButton.tsx'

export function PreviewToggle({ shown, onToggle }: { shown: boolean; onToggle(): void }) {
  return (
    <IconButton label="Preview" kbd="Space" pressed={shown} onClick={onToggle}>
      <PanelRight aria-hidden />
    </IconButton>
  )
}
