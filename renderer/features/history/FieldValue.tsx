import { idsIn } from '@shared/domain/history/links.ts'
import { useEffect, useState } from 'react'
import { recordNames } from '../../data/recordNames.ts'
import { type Names, valueInWords } from './viewModelDiff.ts'

const NO_NAMES: Names = new Map()

/** One value of a field as a person reads it: dates, money, names of the records it points to. */
export function FieldValue({ field, value }: { readonly field: string; readonly value: unknown }) {
  const [names, setNames] = useState(NO_NAMES)
  useEffect(() => {
    let current = true
    void recordNames(idsIn(value)).then(read => {
      if (current) setNames(read)
    })
    return () => {
      current = false
    }
  }, [value])
  return <span dir="auto">{valueInWords(field, value, names, undefined)}</span>
}
