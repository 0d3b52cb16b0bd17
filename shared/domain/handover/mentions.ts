type Fields = Readonly<Record<string, unknown>>

/** Every text of a row that could be an id of a record, at any depth. */
export function mentionedIn(row: object): ReadonlySet<string> {
  const found = new Set<string>()
  walk(row, value => {
    if (typeof value === 'string' && ID.test(value)) found.add(value)
  })
  return found
}

/** `type:key`, short and without a space, unlike words with a colon in them. */
const ID = /^[a-zA-Z]{4,20}:\S{1,100}$/

/** The names of people of our side in a row: its owner, and whoever answers for something in it. */
export function peopleIn(row: object): ReadonlySet<string> {
  const found = new Set<string>()
  walk(row, value => {
    if (!isFields(value)) return
    const { side, name, owner } = value
    if (side === 'ours' && typeof name === 'string') found.add(name)
    if (typeof owner === 'string') found.add(owner)
  })
  return found
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function walk(value: unknown, visit: (value: unknown) => void): void {
  visit(value)
  if (Array.isArray(value)) for (const item of value) walk(item, visit)
  else if (isFields(value)) for (const item of Object.values(value)) walk(item, visit)
}
