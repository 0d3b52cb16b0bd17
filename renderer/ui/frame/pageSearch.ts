/** Id of the field that filters what the page lists. */
export const PAGE_SEARCH = 'page-search'

export const hasSearch = (): boolean => document.getElementById(PAGE_SEARCH) !== null

/** Goes to the page's search field; answers false where the page has none. */
export function focusSearch(): boolean {
  const field = document.getElementById(PAGE_SEARCH)
  if (!(field instanceof HTMLInputElement)) return false
  field.focus()
  field.select()
  return true
}
