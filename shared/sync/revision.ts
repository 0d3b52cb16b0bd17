/** How many edits a revision has behind it: `3-9f…` is the third. 0 for what is no revision. */
export const generationOf = (rev: string | undefined): number => {
  const count = Number.parseInt(rev ?? '', 10)
  return Number.isFinite(count) ? count : 0
}
