/** What is being written in this window at the moment. */
interface Writing {
  settle(): Promise<unknown>
}

const writings = new Set<Writing>()

export function addWriting(writing: Writing): () => void {
  writings.add(writing)
  return () => writings.delete(writing)
}

/** Before the window closes: what is still being written becomes what it was meant to be. */
export async function settleAllWritings(): Promise<void> {
  // A field that is not left yet holds what is typed to itself.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await Promise.allSettled([...writings].map(writing => writing.settle()))
}
