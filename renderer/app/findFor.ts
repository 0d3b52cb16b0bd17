import { navigate } from 'wouter/use-hash-location'
import { usePartnersView } from '../state/partnersView.ts'

/** Shows what is found under a text. */
export function findFor(query: string): void {
  usePartnersView.getState().setSearch(query)
  navigate('/partners')
}
