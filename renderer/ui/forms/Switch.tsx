import MuiSwitch from '@mui/material/Switch'
import { Themed } from '../scope.tsx'
import css from './forms.module.css'

interface SwitchProps {
  readonly label: string
  readonly checked: boolean
  onChange(checked: boolean): void
}

export function Switch({ label, checked, onChange }: SwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside, made by MUI
    <label className={css.switch}>
      <Themed>
        <MuiSwitch checked={checked} onChange={(_, next) => onChange(next)} />
      </Themed>
      {label}
    </label>
  )
}
