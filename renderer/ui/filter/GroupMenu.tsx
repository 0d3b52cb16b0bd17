import { Layers } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../button/IconButton.tsx'
import { Menu } from '../menu/Menu.tsx'

interface GroupMenuProps {
  readonly options: readonly { readonly id: string; readonly label: string }[]
  /** Undefined: not grouped. */
  readonly value: string | undefined
  onChange(id: string | undefined): void
}

/** Chooses what a list is grouped by. */
export function GroupMenu({ options, value, onChange }: GroupMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const choose = (id: string | undefined) => ({
    checked: value === id,
    onSelect: () => onChange(id),
  })
  return (
    <>
      <IconButton
        label="Group"
        pressed={value !== undefined}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <Layers aria-hidden />
      </IconButton>
      <Menu
        label="Group by"
        anchor={anchor}
        onClose={() => setAnchor(null)}
        entries={[
          { id: 'none', label: 'No groups', ...choose(undefined) },
          null,
          ...options.map(({ id, label }) => ({ id, label, ...choose(id) })),
        ]}
      />
    </>
  )
}
