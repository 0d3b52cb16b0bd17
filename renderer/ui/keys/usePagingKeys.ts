import { usePageKeys } from './usePageKeys.ts'

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 }

/** J and K to the next and the previous record, Esc back to their list. */
export function usePagingKeys(step: (by: 1 | -1) => void, back: () => void): void {
  usePageKeys(({ key }) => {
    const by = STEPS[key]
    if (by) step(by)
    else if (key === 'Escape') back()
    else return false
    return true
  })
}
