import type { Block } from '../../../ui/document/blocks.ts'

/** A section's heading: space above it, and never alone at the foot of a page. */
export const heading = (key: string, text: string): Block => ({
  kind: 'solid',
  key,
  gap: 20,
  keepWithNext: true,
  node: <h2>{text}</h2>,
})
