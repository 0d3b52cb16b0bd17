import type { PopoverProps } from '@mui/material/Popover'
import type { Anchor } from './items.ts'

/** Hangs a surface under an element's start, or at a point. */
export const anchorProps = (
  anchor: Anchor,
): Pick<
  PopoverProps,
  'anchorEl' | 'anchorReference' | 'anchorPosition' | 'anchorOrigin' | 'marginThreshold'
> =>
  anchor instanceof HTMLElement
    ? { anchorEl: anchor, anchorOrigin: { vertical: anchor.offsetHeight + 4, horizontal: 'left' } }
    : { anchorReference: 'anchorPosition', anchorPosition: { left: anchor.x, top: anchor.y } }
