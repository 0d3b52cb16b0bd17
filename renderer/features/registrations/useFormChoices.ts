import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { useWorkspace } from '../../data/live.ts'
import { type ProductChoice, useProductChoices } from '../../data/useProductChoices.ts'

const NO_PRODUCTS: readonly ProductChoice[] = []

/** What the form offers: products of the book, territories with working hours of their own. */
export function useFormChoices() {
  const products = useProductChoices() ?? NO_PRODUCTS
  const workspace = useWorkspace()
  return { products, territories: policyOf(workspace ?? {}).calendars.map(({ region }) => region) }
}
