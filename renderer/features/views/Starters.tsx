import { X } from 'lucide-react'
import { useState } from 'react'
import { recall, remember } from '../../state/remembered.ts'
import type { Starter } from '../../state/slots.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { IconButton } from '../../ui/button/IconButton.tsx'
import css from './views.module.css'

interface StartersProps {
  readonly page: string
  readonly starters: readonly Starter[]
  onBegin(starter: Starter): void
}

/** Views to begin with, offered while there is none; sent away they stay in the menu of the plus. */
export function Starters({ page, starters, onBegin }: StartersProps) {
  const key = `views.${page}.starters`
  const [offered, setOffered] = useState(() => recall(key, true))
  if (!offered || starters.length === 0) return null
  return (
    <div className={css.starters}>
      <span>Begin with</span>
      <div className={css.names}>
        {starters.map(starter => (
          <Button key={starter.name} variant="quiet" size="small" onClick={() => onBegin(starter)}>
            {starter.name}
          </Button>
        ))}
      </div>
      <IconButton
        small
        label="Not now"
        onClick={() => {
          remember(key, false)
          setOffered(false)
        }}
      >
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
