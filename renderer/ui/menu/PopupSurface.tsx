import Popover from '@mui/material/Popover'
import type { ReactNode } from 'react'
import { anchorProps } from './anchorProps.ts'
import type { Anchor } from './items.ts'

export interface PopupProps {
  readonly label: string
  readonly children: ReactNode
  onClose(): void
}

export function PopupSurface({ anchor, label, children, onClose }: PopupProps & { readonly anchor: Anchor }) {
  return (
    <Popover
      open
      onClose={onClose}
      {...anchorProps(anchor)}
      slotProps={{ paper: { 'aria-label': label, role: 'dialog' } }}
    >
      {children}
    </Popover>
  )
}
