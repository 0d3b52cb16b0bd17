// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
import MuiMenu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { Check } from 'lucide-react'
import { Kbd } from '../kbd/Kbd.tsx'
import { anchorProps } from './anchorProps.ts'
import type { Anchor, MenuAction, MenuEntry } from './items.ts'
import css from './menu.module.css'

interface MenuSurfaceProps {
  readonly anchor: Anchor
  readonly label: string
  readonly entries: readonly MenuEntry[]
  onClose(): void
}

export function MenuSurface({ anchor, label, entries, onClose }: MenuSurfaceProps) {
  const anyChecked = entries.some(entry => isAction(entry) && entry.checked !== undefined)
  return (
    <MuiMenu open onClose={onClose} {...anchorProps(anchor)} slotProps={{ list: { 'aria-label': label } }}>
      {entries.map((entry, i) => {
        if (entry === null) return <li key={i} className={css.line} role="presentation" />
        if (typeof entry === 'string')
          return (
            <li key={entry} className={css.heading} role="presentation">
              {entry}
            </li>
          )
        return (
          <MenuItem
            key={entry.id}
            disabled={entry.disabled ?? false}
            role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={entry.checked}
            className={entry.danger ? css.danger : css.item}
            onClick={() => {
              onClose()
              entry.onSelect()
            }}
          >
            {anyChecked && <span className={css.mark}>{entry.checked && <Check aria-hidden />}</span>}
            {entry.icon && <span className={css.mark}>{entry.icon}</span>}
            <span className={css.label}>{entry.label}</span>
            {entry.kbd && <Kbd keys={entry.kbd} />}
          </MenuItem>
        )
      })}
    </MuiMenu>
  )
}

const isAction = (entry: MenuEntry): entry is MenuAction => entry !== null && typeof entry !== 'string'
