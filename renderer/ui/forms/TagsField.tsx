import Autocomplete from '@mui/material/Autocomplete'
import { X } from 'lucide-react'
import { useId } from 'react'
import { type FieldValues, useController } from 'react-hook-form'
import { Themed } from '../scope.tsx'
import { Field } from './Field.tsx'
import type { BoundFieldProps } from './fieldProps.ts'
import css from './forms.module.css'
import type { Option } from './Select.tsx'

interface TagsFieldProps<T extends FieldValues, O extends FieldValues> extends BoundFieldProps<T, O> {
  /** Known words. With `closed` only these can be chosen. */
  readonly options?: readonly Option[]
  readonly closed?: boolean
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** Several words: type and press Enter or comma, or choose from those in use; Backspace takes the last. */
export function TagsField<T extends FieldValues, O extends FieldValues = T>(props: TagsFieldProps<T, O>) {
  const { control, name, label, hint, required, options = [], closed = false, placeholder, autoFocus } = props
  const { field, fieldState } = useController({ control, name })
  const id = useId()
  const value = (field.value as string[] | undefined) ?? []
  const labelOf = (tag: string) => options.find(option => option.value === tag)?.label ?? tag
  const set = (tags: readonly string[]) =>
    field.onChange([...new Set(tags.map(tag => tag.trim()).filter(Boolean))])
  return (
    <Field
      id={id}
      label={label}
      error={fieldState.error?.message}
      {...(hint !== undefined && { hint })}
      {...(required && { required })}
    >
      {link => (
        <Themed>
          <Autocomplete
            multiple
            freeSolo={!closed}
            autoHighlight={closed}
            disableClearable
            filterSelectedOptions
            forcePopupIcon={false}
            id={id}
            options={options.map(option => option.value)}
            getOptionLabel={labelOf}
            value={value}
            onChange={(_, tags) => set(tags)}
            renderValue={(tags, tagProps) =>
              tags.map((tag, index) => {
                const { onDelete } = tagProps({ index })
                return (
                  <span key={tag} className={css.tag} dir="auto">
                    {labelOf(tag)}
                    <button
                      type="button"
                      tabIndex={-1}
                      aria-label={`Remove ${labelOf(tag)}`}
                      onClick={onDelete}
                    >
                      <X aria-hidden />
                    </button>
                  </span>
                )
              })
            }
            renderInput={({ slotProps }) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: the frame only hands a click to its input
              <div ref={slotProps.input.ref} className={css.tags} onMouseDown={slotProps.input.onMouseDown}>
                {slotProps.input.startAdornment}
                <input
                  {...slotProps.htmlInput}
                  {...link}
                  dir="auto"
                  // biome-ignore lint/a11y/noAutofocus: the first field of a dialog that was just asked for
                  autoFocus={autoFocus}
                  className={css.bare}
                  placeholder={value.length === 0 ? placeholder : undefined}
                  onKeyDown={event => {
                    const typed = event.currentTarget.value
                    if (event.key !== ',' || closed || typed.trim() === '') return
                    event.preventDefault()
                    set([...value, typed])
                  }}
                />
              </div>
            )}
          />
        </Themed>
      )}
    </Field>
  )
}
