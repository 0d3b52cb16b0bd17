import MenuItem from '@mui/material/MenuItem'
import MuiSelect from '@mui/material/Select'
import { ChevronDown } from 'lucide-react'
import { Themed } from '../scope.tsx'
import type { InputLink } from './Field.tsx'
import css from './forms.module.css'

export interface Option {
  readonly value: string
  readonly label: string
}

interface SelectProps {
  readonly value: string
  readonly options: readonly Option[]
  /** Its name where no <label> is tied to it. */
  readonly label?: string
  readonly link?: InputLink
  /** Words for "nothing chosen"; given, that is a choice. */
  readonly none?: string
  readonly compact?: boolean
  readonly disabled?: boolean
  onChange(value: string): void
  onBlur?(): void
}

/** A list to choose one from, opened by mouse or keyboard; letters jump to options. */
export function Select(props: SelectProps) {
  const { value, options, label, link, none, compact, disabled, onChange, onBlur } = props
  return (
    <Themed>
      <MuiSelect
        variant="standard"
        disableUnderline
        displayEmpty
        value={value}
        disabled={disabled ?? false}
        className={compact ? css.selectSmall : css.select}
        IconComponent={ChevronDown}
        {...(onBlur && { onBlur })}
        onChange={event => onChange(event.target.value)}
        SelectDisplayProps={{ ...(link && { id: link.id }), ...(label && { 'aria-label': label }) }}
        inputProps={link ? { 'aria-invalid': link['aria-invalid'] } : {}}
      >
        {none !== undefined && (
          <MenuItem value="">
            <span className={css.unit}>{none}</span>
          </MenuItem>
        )}
        {options.map(option => (
          <MenuItem key={option.value} value={option.value}>
            {option.label}
          </MenuItem>
        ))}
      </MuiSelect>
    </Themed>
  )
}
