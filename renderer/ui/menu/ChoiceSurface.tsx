import Popover from '@mui/material/Popover'
import { anchorProps } from './anchorProps.ts'
import { ChoicePanel, type ChoicePanelProps } from './ChoicePanel.tsx'
import type { Anchor } from './items.ts'

export interface ChoiceSurfaceProps extends ChoicePanelProps {
  readonly anchor: Anchor
}

export function ChoiceSurface({ anchor, ...panel }: ChoiceSurfaceProps) {
  return (
    <Popover
      open
      onClose={panel.onClose}
      {...anchorProps(anchor)}
      slotProps={{ paper: { 'aria-label': panel.label, role: 'dialog' } }}
    >
      <ChoicePanel {...panel} />
    </Popover>
  )
}
