import type { Similarity } from '@shared/domain/matching/kind.ts'
import { jaroWinkler } from '@skyra/jaro-winkler'

export const similarity: Similarity = (a, b) => (a === b ? 1 : a === '' || b === '' ? 0 : jaroWinkler(a, b))
