/** The calls of Node that make, change or remove something, and which of their arguments are paths of it. */
const WRITES: Readonly<Record<string, readonly number[]>> = {
  writeFile: [0],
  appendFile: [0],
  mkdir: [0],
  rename: [0, 1],
  rm: [0],
  rmdir: [0],
  unlink: [0],
  cp: [1],
  copyFile: [1],
  symlink: [1],
  link: [1],
  truncate: [0],
  chmod: [0],
}

type Call = (...given: readonly unknown[]) => unknown

/** A module of the file system whose writing calls are noted with their paths before they are made. */
export function noting<Module extends object>(real: Module, written: string[]): Module {
  const noted = Object.entries(real).map(([name, call]): [string, unknown] => {
    const plain = name.replace(/Sync$/, '')
    const places = WRITES[plain]
    if (typeof call !== 'function' || (!places && plain !== 'open')) return [name, call]
    return [
      name,
      (...given: readonly unknown[]) => {
        const opensToWrite = plain === 'open' && String(given[1] ?? 'r') !== 'r'
        for (const place of places ?? (opensToWrite ? [0] : [])) written.push(String(given[place]))
        return (call as Call)(...given)
      },
    ]
  })
  return Object.fromEntries(noted) as Module
}
