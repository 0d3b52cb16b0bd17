import { usePageKeys } from '../../ui/keys/usePageKeys.ts'

/** Single letters that do something with the lead on screen; those that cannot be done now are not named. */
export function useLeadKeys(doers: Readonly<Record<string, (() => void) | undefined>>): void {
  usePageKeys(({ key }) => {
    const doer = doers[key.toLowerCase()]
    doer?.()
    return doer !== undefined
  })
}
