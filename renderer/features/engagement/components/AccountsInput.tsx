import { FileUp } from 'lucide-react'
import { useId, useRef } from 'react'
import { decode } from '../../../data/decode.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import { Field } from '../../../ui/forms/Field.tsx'
import css from '../accounts.module.css'
import type { ReadAccounts } from '../readAccounts.ts'

interface AccountsInputProps {
  readonly text: string
  readonly read: ReadAccounts
  readonly autoFocus?: boolean
  onChange(text: string): void
}

const EXAMPLES = 3

/** Paste companies and domains, or take them from a CSV file; it says what it reads in them. */
export function AccountsInput({ text, read, autoFocus, onChange }: AccountsInputProps) {
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const pick = async (chosen: File | undefined) => {
    if (chosen) onChange(decode(new Uint8Array(await chosen.arrayBuffer())).text)
  }
  return (
    <Field id={id} label="Accounts" hint={<span role="status">{inWords(text, read)}</span>}>
      {link => (
        <div className={css.paste}>
          <textarea
            {...link}
            rows={7}
            value={text}
            dir="auto"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the only field of a dialog that was just asked for
            autoFocus={autoFocus}
            placeholder={'Nordlicht Handels GmbH, nordlicht.example\nBoreal Foods'}
            onChange={event => onChange(event.target.value)}
          />
          <Button size="small" icon={<FileUp aria-hidden />} onClick={() => file.current?.click()}>
            Choose a CSV file…
          </Button>
          <input
            ref={file}
            type="file"
            accept=".csv,.tsv,.txt"
            hidden
            aria-label="CSV file of accounts"
            onChange={event => {
              void pick(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </div>
      )}
    </Field>
  )
}

function inWords(text: string, { accounts, skipped }: ReadAccounts): string {
  if (text.trim() === '')
    return 'One company a line, its domain behind it; with a heading, columns are found by name.'
  const names = accounts
    .slice(0, EXAMPLES)
    .map(({ company, domain }) => (domain ? `${company} (${domain})` : company))
  const more = accounts.length - names.length
  return [
    `${formatCount(accounts.length)} ${accounts.length === 1 ? 'account' : 'accounts'}`,
    names.length > 0 ? `: ${names.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}` : '',
    skipped > 0
      ? `. ${formatCount(skipped)} ${skipped === 1 ? 'line' : 'lines'} without a company left out`
      : '',
    '.',
  ].join('')
}
